// Peers that come without types: what we use of them.

declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    search(text: string): unknown[];
  }
}

declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(text: string, options: { longest: boolean }): unknown[];
  }
}
