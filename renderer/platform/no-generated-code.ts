import { config } from 'zod';

/* zod would try to compile its checks; the content policy forbids that, and each try would count as a violation. */
config({ jitless: true });
