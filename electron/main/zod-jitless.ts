import { config } from 'zod';

/* zod would compile each check at its first use; here most are used once, at the start, when compiling takes longer. */
config({ jitless: true });
