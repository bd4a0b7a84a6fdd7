import { Fragment } from "react";

/** A letter's text with its known addresses as links; nothing of it is read as HTML. */
export function LetterText({ text, links }: { text: string; links: readonly string[] }) {
  return text.split("\n\n").map((block, number) => (
    <p key={number}>
      {block.split("\n").map((line, index) => (
        <Fragment key={index}>
          {index > 0 ? <br /> : null}
          {line.split(/(\s)/).map((word, at) => (links.includes(word) ? <a key={at} href={word}>{word}</a> : word))}
        </Fragment>
      ))}
    </p>
  ));
}
