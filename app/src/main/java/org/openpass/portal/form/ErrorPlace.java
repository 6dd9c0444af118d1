package org.openpass.portal.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.FieldError;

/**
 * The field of the form that an error belongs to.
 *
 * @param line index of the line, -1 for the whole declaration
 * @param field the field's name in the form
 */
record ErrorPlace(int line, String field) {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,6})](?:\\.(.*))?");
    private static final Pattern REQUIREMENT = Pattern.compile("requirements\\[(\\d{1,6})](?:\\.(.*))?");

    static ErrorPlace of(FieldError error, List<Map<String, String>> lines) {
        Matcher line = LINE.matcher(error.field());
        if (!line.matches()) {
            return new ErrorPlace(-1, header(error.field()));
        }
        int index = Integer.parseInt(line.group(1));
        String field = line.group(2) == null ? "hsCode" : line.group(2);
        Matcher requirement = REQUIREMENT.matcher(field);
        if (requirement.matches()) {
            List<String> laws = DraftContent.laws(lines.get(index));
            String part = requirement.group(2) == null || "law".equals(requirement.group(2)) ? "approvalNumber"
                    : requirement.group(2);
            return new ErrorPlace(index, DraftContent.REQUIREMENTS
                    + laws.get(Integer.parseInt(requirement.group(1))) + "." + part);
        }
        // A law that nothing was said about is named by the error.
        return new ErrorPlace(index, "requirements".equals(field)
                ? DraftContent.REQUIREMENTS + error.args().get(1) + ".approvalNumber" : field);
    }

    private static String header(String field) {
        return switch (field) {
            case "freight", "insurance", "additions", "deductions" -> field + ".amount";
            default -> field;
        };
    }
}
