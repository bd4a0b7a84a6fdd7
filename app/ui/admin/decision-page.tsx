import type { ReactNode } from "react";
import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { FormTokens } from "~/ui/form-tokens";
import type { FormReply } from "~/ui/form-reply";
import { TextArea } from "~/ui/text-area";
import { usePage } from "~/ui/page";
import { OfficePage } from "./office-page";

interface DecisionPageProps {
  member: { id: string; name: string; version: number };
  title: string;
  /** What will follow. */
  text: string;
  button: string;
  reply: { form: FormReply; reason?: RefusalCode } | undefined;
  children?: ReactNode;
}

/** Asks before something is decided about a colleague, with the reason that stays in the record. */
export function DecisionPage({ member, title, text, button, reply, children }: DecisionPageProps) {
  const { t } = usePage();
  return (
    <OfficePage tab="staff" title={`${title}: ${member.name}`} back={{ to: paths.adminStaffMember({ member: member.id }), name: member.name }} state={reply?.reason ? { reason: reply.reason } : {}} form={reply?.form}>
      <p>{text}</p>
      <form method="post">
        <FormTokens />
        <input type="hidden" name="version" value={member.version} />
        {children}
        <TextArea form={reply?.form} name="reason" label={t("admin.staff.reason")} rows={2} maxLength={200} />
        <p>
          <button className="btn">{button}</button>
        </p>
      </form>
    </OfficePage>
  );
}
