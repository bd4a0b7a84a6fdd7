import { Fragment } from "react";

const NO_BREAK = "\u00a0";

/** Where an e-mail address may part: before "@", and before its dots. */
const SEAMS = /(?<=\S)(?=@)|(?<=@\S*)(?=\.\w)|(?<=\S)(?=\.\S*@)/;

/** The number of a booking or a document: it never parts at its hyphens. */
const NUMBER = /^[A-Z0-9]{2,}(-[A-Z0-9]+)+[.,]?$/;

/**
 * Words in which a length of time and an e-mail address stay whole while a line can hold them,
 * and else part between number and unit, before "@" or at a dot: never within a name. A number of ours stays whole for ever.
 */
export function Whole({ text }: { text: string }) {
  return text.split(" ").map((word, index) => (
    <Fragment key={index}>
      {index > 0 ? " " : null}
      {NUMBER.test(word) ? <span className="nb">{word}</span> : word.includes("@") || word.includes(NO_BREAK) ? <span className="one">{parts(word)}</span> : word}
    </Fragment>
  ));
}

const parts = (word: string) =>
  word.replaceAll(NO_BREAK, " ").split(SEAMS).map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
