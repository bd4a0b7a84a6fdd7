import { usePage } from "../page";

/** "New here? Create account": the other door, as a question and a link. `to` is a path without language. */
export function OtherWay({ question, to, label }: { question: string; to: string; label: string }) {
  const { href } = usePage();
  return (
    <p>
      {question} <a href={href(to)}>{label}</a>
    </p>
  );
}
