/** The form that adds people to a group as it arrives, with what its school pickers were asked. */
import { enrolForm } from "@tessellate/domain/work-groups/enrolment";
import { parseForm } from "#app/server/form.server.ts";
import { type Asked, isFinding, takePickers } from "#app/server/school-picker.server.ts";

/** Looking for a school is looking at the page again, so Find reads as the intent "preview". */
export async function readEnrolForm(request: Request) {
  let asked: Asked = { find: null, texts: new Map() };
  const parsed = await parseForm(request, enrolForm, (form) => {
    asked = takePickers(form);
    if (isFinding(asked)) form.set("intent", "preview");
  });
  return { asked, parsed };
}
