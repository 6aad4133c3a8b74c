/// <reference types="vite/client" />

declare module 'nspell' {
  interface Checker {
    correct(word: string): boolean;
    suggest(word: string): string[];
    add(word: string): this;
  }
  export default function nspell(aff: string, dic: string): Checker;
}
