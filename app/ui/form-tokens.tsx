import { usePage } from "./page";

/** The hidden fields of every form that posts: the browser's tie, and the id of what the form makes. */
export function FormTokens({ token }: { token?: string | undefined }) {
  const { csrf } = usePage();
  return (
    <>
      <input type="hidden" name="csrf" value={csrf} />
      {token ? <input type="hidden" name="token" value={token} /> : null}
    </>
  );
}
