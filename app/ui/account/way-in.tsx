import { usePage } from "../page";

/** One way into an account: what it is, how it stands, and where to change that. `to` is a path without language. */
export function WayIn({ name, state, to, action }: { name: string; state: string; to: string; action: string }) {
  const { href } = usePage();
  return (
    <div className="row">
      <div>
        <h2>{name}</h2>
        <p className="soft">{state}</p>
      </div>
      <a className="btn2" href={href(to)}>{action}</a>
    </div>
  );
}
