import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "~/http/form.server";
import { lessDataCookie } from "~/http/less-data.server";
import { nextPath } from "~/http/next-path.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { FormTokens } from "~/ui/form-tokens";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

export const handle = { policy: "public" as const, whileSuspended: true };

const schema = z.strictObject({ pictures: z.enum(["yes", "no"]) });

/** Keeps the choice in this browser and leads back to the page that the link stood on. */
export function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return redirectTo(context, paths.lessData());
  context.setCookie(lessDataCookie(form.value.pictures === "no"));
  return redirectTo(context, nextPath(request) ?? paths.home());
}

/** One question: pages without pictures, or with them again. */
export default function LessData() {
  const { t, lessData } = usePage();
  const title = t(lessData ? "pages.less.isOn" : "pages.less.title");
  return (
    <Frame>
      <Head title={title} />
      <div className="narrow">
        <h1>{title}</h1>
        <p>{t(lessData ? "pages.less.onText" : "pages.less.text")}</p>
        <form method="post">
          <FormTokens />
          <input type="hidden" name="pictures" value={lessData ? "yes" : "no"} />
          <button className="btn wide">{t(lessData ? "pages.less.off" : "pages.less.on")}</button>
        </form>
        <p className="soft">{t("pages.less.kept")}</p>
      </div>
    </Frame>
  );
}
