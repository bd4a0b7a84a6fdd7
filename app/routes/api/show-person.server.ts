import type { Person } from "~/models/person.server";

/** What calls are told of a person, field by field. */
export const showPerson = ({ _id, name, roles, locale }: Person) => ({ id: _id, name, roles, language: locale });
