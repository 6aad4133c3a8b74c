import { config } from 'zod';

/* zod would try to compile its checks. The content policy forbids that, and each attempt would count as a violation. */
config({ jitless: true });
