import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pictureName } from "~/domain/artisan/picture-name";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findArtisan } from "~/models/artisan.server";
import { paths } from "~/paths";
import { removePhoto } from "~/services/artisan/remove-photo.server";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { Picture } from "~/ui/picture";

export const handle = { policy: "artisan" as const };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const profile = await findArtisan(personOf(context));
  const picture = profile?.pictures.find((one) => pictureName(one) === params.picture);
  if (!picture) throw notFound();
  return { picture };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const outcome = await removePhoto({ artisan: personOf(context), name: params.picture ?? "" });
  return outcome.ok ? redirectTo(context, paths.artisanPhotos({ saved: 1 })) : refusedForm(context.form ?? new FormData(), outcome.code);
}

/** Asks before a picture is taken off the page. */
export default function PhotoRemoval() {
  const { picture } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ShopPage tab="page" title={t("artisan.photos.removeTitle")} back={{ to: paths.artisanPhotos(), name: t("artisan.photos.title") }} reply={useActionData<ShopReply>()}>
      <div className="narrow">
        <Picture picture={picture} />
      </div>
      <form method="post">
        <FormTokens />
        <button className="btn wide">{t("artisan.photos.remove")}</button>
      </form>
    </ShopPage>
  );
}
