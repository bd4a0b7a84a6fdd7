import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pictureName } from "~/domain/artisan/picture-name";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo, tooMany, unavailable } from "~/http/responses.server";
import { findArtisan } from "~/models/artisan.server";
import { paths } from "~/paths";
import { allowTry, uploadTries } from "~/services/account/allow-try.server";
import { addPhoto, MOST_PHOTOS } from "~/services/artisan/add-photo.server";
import { ShopPage } from "~/ui/artisan/shop-page";
import { PhotoFile } from "~/ui/artisan/photo-file";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { EmptyState } from "~/ui/empty-state";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { Picture } from "~/ui/picture";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const profile = await findArtisan(personOf(context));
  if (!profile) throw notFound();
  return { pictures: profile.pictures.map((picture) => ({ name: pictureName(picture), picture })), most: MOST_PHOTOS };
}

const schema = z.strictObject({
  photo: z.instanceof(File, { error: "artisan.photos.choose" }).refine(({ size }) => size > 0, { error: "artisan.photos.choose" }),
  words: z.string({ error: "artisan.photos.words.missing" }).trim().max(120, { error: "form.tooLong" }),
});

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return onceMore(context.form, form.response);
  const allowed = await allowTry(uploadTries(personOf(context)));
  if (!allowed.ok) throw allowed.code === "too_many_tries" ? tooMany(allowed.waitMs) : unavailable();
  const { photo, words } = form.value;
  const outcome = await addPhoto({ artisan: personOf(context), bytes: new Uint8Array(await photo.arrayBuffer()), alt: { en: words, hi: words } });
  if (outcome.ok) return redirectTo(context, paths.artisanPhotos({ saved: 1 }));
  const faulty = outcome.code === "picture_unreadable" || outcome.code === "picture_too_large";
  return faulty ? invalidForm(form.fields, { photo: [`refusal.${outcome.code}`] }) : refusedForm(form.fields, outcome.code);
}

/** A browser does not keep a chosen photo when the page comes back, so the page says to choose it again. */
function onceMore(sent: FormData | null | undefined, response: ReturnType<typeof invalidForm>) {
  const photo = sent?.get("photo");
  const { form } = response.data;
  if (photo instanceof File && photo.size > 0) form.errors = { photo: ["artisan.photos.again"], ...form.errors };
  return response;
}

/** The pictures on the artisan's page. Each photo is sent alone, so a lost connection costs one at most. */
export default function Photos() {
  const { pictures, most } = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply>();
  const { t, href, locale } = usePage();
  return (
    <ShopPage tab="page" title={t("artisan.photos.title")} back={{ to: paths.artisanPage(), name: t("artisan.page.title") }} reply={reply}>
      {pictures.length === 0 ? (
        <EmptyState heading={t("artisan.photos.none")}>
          <p>{t("artisan.photos.noneText")}</p>
        </EmptyState>
      ) : null}
      {pictures.length < most ? (
        <form method="post" encType="multipart/form-data">
          <FormTokens />
          <PhotoFile name="photo" label={t("artisan.photos.photo")} hint={t("artisan.photos.photo.hint")} form={reply?.form} />
          <Field name="words" label={t("artisan.photos.words")} hint={t("artisan.photos.words.hint")} autoComplete="off" maxLength={120} required form={reply?.form} />
          <button className="btn wide">{t("artisan.photos.add")}</button>
        </form>
      ) : (
        <p>{t("artisan.photos.full", { most })}</p>
      )}
      {pictures.length === 0 ? null : (
        <div className="sec">
          <ul className="gallery">
            {pictures.map(({ name, picture }) => (
              <li key={name}>
                <Picture picture={picture} />
                <p>{picture.alt[locale]}</p>
                <a className="btn2" href={href(paths.artisanPhotoRemoval({ picture: name }))}>
                  {t("artisan.photos.remove")}
                  <span className="vh">: {picture.alt[locale]}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ShopPage>
  );
}
