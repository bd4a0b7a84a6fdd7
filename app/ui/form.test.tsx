import { describe, expect, it } from "vitest";
import { makePage, render } from "../../tests/support/render";
import { Checkbox } from "./checkbox";
import { CheckboxGroup } from "./checkbox-group";
import { ErrorSummary } from "./error-summary";
import { Field } from "./field";
import { FormTokens } from "./form-tokens";
import { RadioGroup } from "./radio-group";
import { Select } from "./select";
import { TextArea } from "./text-area";

const form = { values: { pin: "31300", days: ["mon", "wed"] }, errors: { pin: ["Write a PIN code of 6 digits"], "": ["refusal.just_taken"] } };
const pin = <Field name="pin" label="PIN code" hint="Six digits" short inputMode="numeric" autoComplete="postal-code" value="110001" form={form} />;

describe("a field with an error", () => {
  it("keeps the words, says what is wrong and ties both to the control", () => {
    const html = render(pin);
    expect(html).toContain('<div class="field short bad"><label for="pin">PIN code</label>');
    expect(html).toContain('<span class="hint" id="pin-h">Six digits</span>');
    expect(html).toContain('<span class="err" id="pin-e"><span class="vh">Error: </span>Write a PIN code of 6 digits</span>');
    expect(html).toMatch(/<input[^>]*aria-invalid="true" aria-describedby="pin-h pin-e"/);
    expect(html).toContain('value="31300"');
  });

  it("has nothing of the kind before anything was sent", () => {
    const html = render(<Field name="pin" label="PIN code" autoComplete="postal-code" value="110001" />);
    expect(html).toContain('value="110001"');
    expect(html).not.toMatch(/aria-|bad|err/);
  });

  it("shows an emptied field empty, not with what the page offered", () => {
    const html = render(<Field name="name" label="Name" autoComplete="name" value="Asha" form={form} />);
    expect(html).toContain('value=""');
  });
});

describe("a password", () => {
  it("is never put back", () => {
    const html = render(<Field name="password" type="password" label="Password" autoComplete="current-password" form={{ values: { password: "geheim" }, errors: {} }} />);
    expect(html).not.toContain("geheim");
  });
});

describe("the error summary", () => {
  it("counts, leads to each field and marks the title", () => {
    const page = makePage();
    const html = render(<ErrorSummary form={form} />, page);
    expect(html).toContain("2 things to correct");
    expect(html).toContain('<a href="#pin">Write a PIN code of 6 digits</a>');
    expect(html).toContain("Somebody has just taken this time.");
    expect(page.head.faulty).toBe(true);
  });

  it("says that words were kept only where some were", () => {
    const errors = { password: ["auth.password.missing"] };
    expect(render(<ErrorSummary form={{ values: { name: "Asha" }, errors }} />)).toContain("What you typed is kept.");
    expect(render(<ErrorSummary form={{ values: { name: "" }, errors }} />)).not.toContain("kept");
  });

  it("is not there when nothing is wrong", () => {
    const page = makePage();
    expect(render(<ErrorSummary form={undefined} />, page) + render(<ErrorSummary form={{ values: {}, errors: {} }} />, page)).toBe("");
    expect(page.head.faulty).toBeUndefined();
  });

  it("speaks Hindi", () => {
    expect(render(<ErrorSummary form={form} />, makePage("hi"))).toContain("2 बातें ठीक करें");
  });
});

describe("choices", () => {
  const choices = [{ value: "mon", label: "Monday" }, { value: "tue", label: "Tuesday" }, { value: "wed", label: "Wednesday" }];

  it("keep their ticks, and the error summary can lead to the first", () => {
    const html = render(<CheckboxGroup name="days" label="Days" choices={choices} values={["tue"]} form={form} />);
    expect(html.match(/value="(\w+)" checked=""|checked="" value="(\w+)"/g)).toHaveLength(2);
    expect(html).toContain('id="days"');
  });

  it("keep the radio chosen last", () => {
    const html = render(<RadioGroup name="place" label="Where" choices={[{ value: "home", label: "Home" }, { value: "video", label: "Video" }]} value="home" form={{ values: { place: "video" }, errors: {} }} />);
    expect(html).toMatch(/id="place-video"[^>]*checked=""/);
    expect(html).not.toMatch(/id="place"[^>]*checked=""/);
  });

  it("keep a box unticked that was sent unticked", () => {
    expect(render(<Checkbox name="terms" label="Yes" ticked form={{ values: {}, errors: {} }} />)).not.toContain("checked");
  });

  it("keep the option of a list and the words of a text", () => {
    expect(render(<Select name="s" label="Craft" options={choices} form={{ values: { s: "tue" }, errors: {} }} />)).toMatch(/value="tue" selected=""|selected="" value="tue"/);
    expect(render(<TextArea name="n" label="Note" form={{ values: { n: "<b>5 > 3</b>" }, errors: {} }} />)).toContain("&lt;b&gt;5 &gt; 3&lt;/b&gt;");
  });
});

describe("every form that posts", () => {
  it("carries its tie to the browser, and the id of what it makes", () => {
    expect(render(<FormTokens token="id.sig" />)).toBe('<input type="hidden" name="csrf" value="tie"/><input type="hidden" name="token" value="id.sig"/>');
    expect(render(<FormTokens />)).toBe('<input type="hidden" name="csrf" value="tie"/>');
  });
});
