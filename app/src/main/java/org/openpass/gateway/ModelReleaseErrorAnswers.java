package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.openpass.authoring.release.ModelReleaseRefused;
import org.openpass.authoring.release.ModelReleaseRefused.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of releases of processes that are not possible; asked before {@link ErrorAnswers}. */
@RestControllerAdvice
@Order(0)
class ModelReleaseErrorAnswers {

    private static final Map<Reason, String> CODES = Map.ofEntries(Map.entry(Reason.STATE, "state"),
            Map.entry(Reason.SEEN, "seen"), Map.entry(Reason.SAME_PERSON, "samePerson"), Map.entry(Reason.STALE, "stale"),
            Map.entry(Reason.STALE_FILE, "stale"), Map.entry(Reason.PENDING, "pending"), Map.entry(Reason.FOREIGN, "foreign"),
            Map.entry(Reason.NOTHING, "nothing"), Map.entry(Reason.NAMES_ALONE, "namesAlone"), Map.entry(Reason.TAG, "tag"),
            Map.entry(Reason.ERRORS, "errors"), Map.entry(Reason.NO_TRIAL, "noTrial"),
            Map.entry(Reason.REHEARSAL, "rehearsal"), Map.entry(Reason.TOO_EARLY, "tooEarly"),
            Map.entry(Reason.UNPROVEN, "unproven"));

    /** A finding as clients read it. */
    record Item(String file, String element, int line, String rule, String message, String mend) {
    }

    private final Problems problems;

    ModelReleaseErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(ModelReleaseRefused e, HttpServletRequest request) {
        if (e.reason() == Reason.UNSEEN) {
            return problems.notFound();
        }
        boolean content = e.reason() == Reason.ERRORS || e.reason() == Reason.REHEARSAL || e.reason() == Reason.FOREIGN
                || e.reason() == Reason.UNPROVEN;
        ProblemDetail problem = problems.problem(content ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT,
                "modelRelease." + CODES.get(e.reason()), "It is not possible; nothing was done", e.text(request.getLocale()));
        if (e.reason() == Reason.ERRORS) {
            problem.setProperty("errors", e.findings().stream().map(finding -> new Item(finding.file(), finding.elementId(),
                    finding.line(), finding.rule(), finding.text(request.getLocale()), finding.mend(request.getLocale())))
                    .toList());
        }
        return problem;
    }
}
