import type { RequestContext } from "~/http/context.server";
import { personOf } from "~/http/person-of.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findServiceDraftOf, type ServiceDraft } from "~/models/service-draft.server";
import { findServiceOf } from "~/models/service.server";
import { paths } from "~/paths";

/** The artisan's own draft at an address. One that was published leads to its service; anything else is not there. */
export async function openServiceDraft(context: RequestContext, id = ""): Promise<ServiceDraft> {
  const artisan = personOf(context);
  const draft = await findServiceDraftOf(artisan, id);
  if (draft) return draft;
  if ((await findServiceOf(artisan, id))?.active) throw redirectTo(context, paths.artisanService({ service: id }));
  throw notFound();
}
