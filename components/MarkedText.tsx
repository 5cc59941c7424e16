import type { TextPart } from '../glossary/marked-parts.ts';

/** A text with what somebody typed marked in it. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  return <>{parts.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}</>;
}
