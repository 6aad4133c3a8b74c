import { config } from 'zod';

/* zod would compile each check at its first use; here most are used once, in a start, where that takes longer. */
config({ jitless: true });
