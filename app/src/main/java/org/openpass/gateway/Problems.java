package org.openpass.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.casework.CaseLinkRefused;
import org.openpass.declaration.model.FieldError;
import org.openpass.documents.DocumentRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) with stable codes: every refusal says what is wrong and what mends it. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** An error of a field as clients read it. */
    public record ErrorItem(String field, String code, String message, String mend) {
        /** The error in the reader's language. */
        public static ErrorItem of(FieldError e, Locale locale) {
            FieldError local = e.in(locale);
            return new ErrorItem(local.field(), local.code(), local.message(), local.mend());
        }
    }

    ProblemDetail invalid(List<FieldError> errors, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "document.invalid",
                "The document has errors; nothing was registered",
                errors.size() + (errors.size() == 1 ? " error has" : " errors have") + " to be mended.");
        problem.setProperty("errors", errors.stream().map(e -> ErrorItem.of(e, locale)).toList());
        return problem;
    }

    ProblemDetail refused(CaseLinkRefused e) {
        return switch (e.reason()) {
            case UNSEEN -> notFound();
            case OTHER -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "link.other", "The case is not linked", e.getMessage());
            case OPPOSITE -> problem(HttpStatus.CONFLICT, "link.opposite", "The case is not linked", e.getMessage());
        };
    }

    ProblemDetail refused(DocumentRefused e, Locale locale) {
        ProblemDetail problem = problem(e.forNow() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT, "file.refused",
                "The file cannot be taken; nothing was stored", e.text(locale));
        problem.setProperty("errors", e.faults().stream().map(fault -> new ErrorItem(fault.field(), fault.code(),
                fault.message(locale), fault.mend(locale))).toList());
        return problem;
    }

    ProblemDetail conflict(String detail, Map<String, ?> properties) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "reference.taken",
                "The reference belongs to another document", detail
                        + ". Use a new reference, or send the first document unchanged.");
        properties.forEach(problem::setProperty);
        return problem;
    }

    ProblemDetail notFound() {
        return problem(HttpStatus.NOT_FOUND, "notFound", "Not found",
                "There is nothing under this number that you may see.");
    }

    ProblemDetail unauthenticated() {
        return problem(HttpStatus.UNAUTHORIZED, "credentials.missing", "Who asks?",
                "Send your key in the header X-API-Key, or your account by HTTP Basic.");
    }

    ProblemDetail forbidden() {
        return problem(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", "Your roles do not allow this.");
    }

    ProblemDetail keyExpired(Instant at) {
        return problem(HttpStatus.UNAUTHORIZED, "key.expired", "The key has expired",
                "The key was valid until " + at + ". Make a new one on the page of your organisation, or ask customs for one.");
    }

    ProblemDetail keyUnknown() {
        return problem(HttpStatus.UNAUTHORIZED, "key.unknown", "The key is not known",
                "Check that the key was copied whole, or make a new one on the page of your organisation.");
    }

    ProblemDetail keyTooMany(Duration wait) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "key.tooManyRequests", "Too many requests",
                "Your key asked too much in a minute; nothing was done. Ask again in " + wait.toSeconds()
                        + " s, or ask customs for a higher limit.");
    }

    /** Whether anything was stored is not known: the connection may have broken while it was being committed. */
    ProblemDetail databaseAway() {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "database.unavailable", "Not available now",
                "Send the same document again in a moment; it is registered once.");
    }

    /** A problem with a stable code as its type. */
    public ProblemDetail problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setType(URI.create("urn:openpass:problem:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
