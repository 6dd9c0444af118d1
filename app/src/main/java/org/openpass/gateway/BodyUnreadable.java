package org.openpass.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.gateway.Problems.ErrorItem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What is told of a document in JSON that cannot be read: the field, what it has, and what it may have. */
final class BodyUnreadable {

    private static final int LONGEST = 100;

    private BodyUnreadable() {
    }

    static ProblemDetail problem(HttpMessageNotReadableException e, Problems problems) {
        ErrorItem error = e.getCause() instanceof MismatchedInputException mismatch ? item(mismatch) : null;
        if (error == null) {
            return problems.problem(HttpStatus.BAD_REQUEST, "body.unreadable", "The document cannot be read", "Send JSON as the description at "
                    + "/openapi/v1 has it.");
        }
        ProblemDetail problem = problems.problem(HttpStatus.BAD_REQUEST, "body.unreadable", "The document cannot be read",
                (error.field().isEmpty() ? "" : error.field() + ": ") + error.message() + " " + error.mend());
        problem.setProperty("errors", List.of(error));
        return problem;
    }

    private static ErrorItem item(MismatchedInputException e) {
        String field = e.getPath().stream().map(BodyUnreadable::step).collect(Collectors.joining()).replaceFirst("^\\.", "");
        if (e instanceof JsonTexts.NoCharacter) {
            return new ErrorItem(field, "body.character", "The text has the character U+0000.", "Leave it out.");
        }
        Class<?> type = e.getTargetType();
        String value = e instanceof InvalidFormatException format ? shown(String.valueOf(format.getValue())) + " is not one of its values."
                : "Its value cannot be read.";
        return type != null && type.isEnum() ? new ErrorItem(field, "body.value", value, "Write one of " + Arrays.stream(type.getEnumConstants())
                .map(Object::toString).collect(Collectors.joining(", ")) + ".")
                : new ErrorItem(field, "body.value", value.replace("not one of its values", "no value of it"),
                        "Write it as the description at /openapi/v1 has it.");
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + shown(step.getPropertyName());
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "·");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
