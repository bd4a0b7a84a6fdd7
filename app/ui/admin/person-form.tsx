import type { ReactNode } from "react";
import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import type { FormReply } from "~/ui/form-reply";
import { FormTokens } from "~/ui/form-tokens";
import { OfficePage } from "./office-page";

interface PersonFormProps {
  person: { id: string; name: string; version?: number };
  title: string;
  /** What will follow, a sentence each. */
  texts: readonly string[];
  button: string;
  token?: string;
  reply: { form: FormReply; reason?: RefusalCode } | undefined;
  children: ReactNode;
}

/** Asks before something is done about a person: what will follow, the fields, one button. */
export function PersonForm({ person, title, texts, button, token, reply, children }: PersonFormProps) {
  return (
    <OfficePage tab="people" title={`${title}: ${person.name}`} back={{ to: paths.adminPerson({ person: person.id }), name: person.name }} state={reply?.reason ? { reason: reply.reason } : {}} form={reply?.form}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <form method="post">
        <FormTokens token={token} />
        {person.version === undefined ? null : <input type="hidden" name="version" value={person.version} />}
        {children}
        <p>
          <button className="btn">{button}</button>
        </p>
      </form>
    </OfficePage>
  );
}
