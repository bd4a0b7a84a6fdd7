import { Fragment } from "react";

const NO_BREAK = "\u00a0";

/** Where an e-mail address may part: before "@", and before its dots. */
const SEAMS = /(?<=\S)(?=@)|(?<=@\S*)(?=\.\w)|(?<=\S)(?=\.\S*@)/;

/**
 * Words in which a length of time and an e-mail address stay whole while a line can hold them,
 * and else part between number and unit, before "@" or at a dot: never within a name.
 */
export function Whole({ text }: { text: string }) {
  return text.split(" ").map((word, index) => (
    <Fragment key={index}>
      {index > 0 ? " " : null}
      {word.includes("@") || word.includes(NO_BREAK) ? <span className="one">{parts(word)}</span> : word}
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
