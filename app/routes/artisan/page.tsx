import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findArtisan } from "~/models/artisan.server";
import { LANGUAGES } from "~/domain/language";
import { paths } from "~/paths";
import { profileSchema } from "~/services/artisan/profile-words";
import { saveProfile } from "~/services/artisan/save-profile.server";
import { LanguageBoxes } from "~/ui/artisan/language-boxes";
import { type LocalQuestion, OtherLanguage, OwnField } from "~/ui/artisan/local-fields";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const profile = await findArtisan(personOf(context));
  if (!profile) throw notFound();
  const { slug, version, name, about, languages, since, pictures, listed } = profile;
  const known = Object.entries(LANGUAGES).map(([value, text]) => ({ value, label: text[context.locale] }));
  return { slug, version, name, about, languages, since, pictures: pictures.length, listed, known };
}

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, profileSchema(context.locale, context.now));
  if (!form.ok) return form.response;
  const outcome = await saveProfile({ artisan: personOf(context), ...form.value });
  return outcome.ok ? redirectTo(context, paths.artisanPage({ saved: 1 })) : refusedForm(form.fields, outcome.code);
}

/** What the artisan says about himself on his public page. */
export default function OwnPage() {
  const { slug, version, name, about, languages, since, pictures, known } = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply>();
  const { t } = usePage();
  const form = reply?.form;
  const nameIn: LocalQuestion = { name: "name", label: t("artisan.page.name"), value: name, maxLength: 60 };
  const aboutIn: LocalQuestion = { name: "about", label: t("artisan.page.about"), hint: t("artisan.page.about.hint"), value: about, maxLength: 1200, long: true, optional: true };
  return (
    <ShopPage tab="page" title={t("artisan.page.title")} reply={reply}>
      <LinksList
        links={[
          { to: paths.artisan({ slug }), label: t("artisan.page.preview") },
          { to: paths.artisanSeller(), label: t("document.seller.title") },
          { to: paths.artisanPhotos(), label: t("artisan.photos.title"), count: pictures },
        ]}
      />
      <form method="post">
        <FormTokens />
        <input type="hidden" name="version" value={version} />
        <OwnField question={nameIn} form={form} />
        <OwnField question={aboutIn} form={form} />
        <Field name="since" label={t("artisan.page.since")} hint={t("artisan.page.since.hint")} inputMode="numeric" autoComplete="off" short maxLength={4} value={String(since)} form={form} />
        <LanguageBoxes known={known} spoken={languages} form={form} />
        <OtherLanguage questions={[nameIn, aboutIn]} form={form} />
        <button className="btn wide">{t("artisan.save")}</button>
      </form>
    </ShopPage>
  );
}
