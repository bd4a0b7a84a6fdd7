import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";

/** A person's name, for who may open people leading to his page. */
export function PersonLink({ person: { id, name } }: { person: { id: string; name: string } }) {
  const { href, viewer } = usePage();
  const text = <OwnWords text={name} />;
  return may(viewer?.staffRole ?? null, "people.read") ? <a href={href(paths.adminPerson({ person: id }))}>{text}</a> : text;
}
