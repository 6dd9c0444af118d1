package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.openpass.access.AbsenceRefused;
import org.openpass.access.MandateRefused;
import org.openpass.cargo.NotThere;
import org.openpass.cargo.RemovalBarred;
import org.openpass.casework.CaseLinkRefused;
import org.openpass.casework.NoteRefused;
import org.openpass.certificate.CertificateRefused;
import org.openpass.declaration.ChangeRefused;
import org.openpass.declaration.Filing;
import org.openpass.documents.DocumentRefused;
import org.openpass.documents.Documents;
import org.openpass.gateway.json.JsonRefused;
import org.openpass.gateway.xml.XmlRefused;
import org.openpass.search.SearchUnavailable;
import org.openpass.tasks.BulkRefused;
import org.openpass.tasks.FilterRefused;
import org.openpass.tasks.InboxTooWide;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Where exceptions become problem details; those of files do in {@link FileErrorAnswers}. For every package: a method or a media type that no resource
 * takes is refused before any resource is chosen.
 */
@RestControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);
    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(Filing.Refused e, HttpServletRequest request) {
        return problems.invalid(e.errors(), request.getLocale());
    }

    @ExceptionHandler
    ProblemDetail refused(XmlRefused e, HttpServletRequest request) {
        return problems.invalid(List.of(e.error()), request.getLocale());
    }

    @ExceptionHandler
    ProblemDetail refused(JsonRefused e, HttpServletRequest request) {
        return problems.invalid(e.errors(), request.getLocale());
    }

    @ExceptionHandler
    ProblemDetail refused(CertificateRefused e, HttpServletRequest request) {
        return problems.problem(HttpStatus.CONFLICT, "certificate." + e.reason().name().toLowerCase(Locale.ROOT),
                "There is no certificate now", e.text(request.getLocale()));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problems.refused(new DocumentRefused(List.of(Documents.tooLarge())),
                request.getLocale());
        return ResponseEntity.of(problem).build();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.of(BodyUnreadable.problem(e, problems)).build();
    }

    @ExceptionHandler
    ProblemDetail taken(Filing.ReferenceTaken e) {
        return problems.conflict(e.getMessage(), Map.of("declarationNumber", e.number()));
    }

    @ExceptionHandler
    ProblemDetail changeRefused(ChangeRefused e) {
        return problems.problem(HttpStatus.CONFLICT, e.code(), "Not possible as the declaration stands",
                e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notThere(NotThere e) {
        return problems.problem(HttpStatus.CONFLICT, "cargo.notThere", "So many packages do not lie there", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail removalBarred(RemovalBarred e, Locale reader) {
        return problems.problem(HttpStatus.CONFLICT, "cargo.barred", "The goods do not leave yet", e.why().text(reader) + " "
                + e.why().mend(reader));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(Bodies.TooLarge e) {
        return problems.problem(HttpStatus.CONTENT_TOO_LARGE, "body.tooLarge", "The document is too large",
                e.getMessage() + ". Split the declaration, or leave attachments out.");
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return problems.notFound();
    }

    @ExceptionHandler
    ProblemDetail taskRefused(TaskRefused e) {
        if (e.reason() == TaskRefused.Reason.NOT_YOURS) {
            return problems.notFound();
        }
        ProblemDetail problem = problems.problem(e.reason() == TaskRefused.Reason.NOT_FOR_THEM
                ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT, code(e.reason()), switch (e.reason()) {
                    case CHANGED_MEANWHILE, STALE -> "What you read was changed";
                    case NOT_FOR_THEM -> "It is not their work";
                    case DELEGATED -> "Somebody else is responsible for it";
                    case REVIEW_OPEN, REVIEW_MISSING -> "A colleague looks at it first";
                    case REVIEW_OVER -> "There is no review to answer";
                    case SAME_PERSON -> "Another person has to do this";
                    case DEALT -> "It is drawn whose it is";
                    case TAKEN, DECIDED, CLOSED, NOT_YOURS -> "Somebody was first";
                }, e.getMessage());
        problem.setProperty("who", e.who());
        return problem;
    }

    /** In the spelling of all codes: {@code task.changedMeanwhile}. */
    private static String code(TaskRefused.Reason reason) {
        return "task." + Pattern.compile("_(.)").matcher(reason.name().toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    @ExceptionHandler
    ProblemDetail noteRefused(NoteRefused e) {
        if (e.reason() == NoteRefused.Reason.UNSEEN) {
            return problems.notFound();
        }
        ProblemDetail problem = problems.problem(e.reason() == NoteRefused.Reason.MENTION
                ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT, "note."
                + e.reason().name().toLowerCase(Locale.ROOT), "The note stays as it is", e.getMessage());
        problem.setProperty("who", e.who());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail filterRefused(FilterRefused e) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case OWNER -> problems.problem(HttpStatus.CONFLICT, "filter.owner", "It is somebody else's", e.getMessage());
            case NAME -> problems.problem(HttpStatus.CONFLICT, "filter.name", "The name is taken", e.getMessage());
            case GROUP -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "filter.group", "It is not your group",
                    e.getMessage());
            case TOO_MANY -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "filter.tooMany", "You keep too many",
                    e.getMessage());
        };
    }

    @ExceptionHandler
    ProblemDetail linkRefused(CaseLinkRefused e) {
        return problems.refused(e);
    }

    @ExceptionHandler
    ProblemDetail absenceRefused(AbsenceRefused e) {
        if (e.reason() == AbsenceRefused.Reason.UNSEEN) {
            return problems.notFound();
        }
        ProblemDetail problem = problems.problem(e.reason() == AbsenceRefused.Reason.OVERLAP ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT, "absence." + e.reason().name().toLowerCase(Locale.ROOT),
                "The absence cannot be entered so", e.getMessage());
        problem.setProperty("who", e.who());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail mandateRefused(MandateRefused e) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case RIGHT -> problems.forbidden();
            case OTHER_SIDE -> problems.problem(HttpStatus.CONFLICT, "mandate.otherSide", "The other side does that",
                    e.getMessage());
            case OVER -> problems.problem(HttpStatus.CONFLICT, "mandate.over", "The mandate is over", e.getMessage());
            case UNKNOWN, SIDES, KINDS, TIME, TOO_MANY -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "mandate."
                    + (e.reason() == MandateRefused.Reason.TOO_MANY ? "tooMany" : e.reason().name().toLowerCase(Locale.ROOT)),
                    "The mandate cannot be offered so", e.getMessage());
        };
    }

    @ExceptionHandler
    ProblemDetail invalidAnswers(TaskHandler.InvalidAnswers e) {
        ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "answers.invalid",
                "The form has errors; nothing was decided", e.errors().size() + " to be mended.");
        problem.setProperty("errors", e.errors(LocaleContextHolder.getLocale()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail queryUnreadable(QueryUnreadable e) {
        ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "query.unreadable",
                "Parts of the query cannot be read", e.getMessage());
        problem.setProperty("errors", e.unread().stream().map(QueryUnreadable::item).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooWide(InboxTooWide e) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "query.tooWide", "The list takes too long",
                "Narrow it further, or leave the order as it is.");
    }

    @ExceptionHandler
    ProblemDetail bulkRefused(BulkRefused e) {
        return problems.problem(HttpStatus.CONFLICT, "bulk.other", "The id names something else", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badArgument(IllegalArgumentException e) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "argument.invalid", "A value cannot be used",
                e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadableParameter(InvalidParameterException e) {
        return problems.problem(HttpStatus.BAD_REQUEST, "argument.unreadable", "A parameter cannot be read",
                "Encode every parameter as UTF-8.");
    }

    @ExceptionHandler
    ProblemDetail searchUnavailable(SearchUnavailable e) {
        return problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "search.unavailable", "Search is not available now",
                "Everything else works: ask for the declaration by its number.");
    }

    /** Also when its session ends in the middle: whether the commit came through, the same request again will tell. */
    @ExceptionHandler({CannotCreateTransactionException.class, TransactionSystemException.class,
            DataAccessResourceFailureException.class, TransientDataAccessException.class,
            RecoverableDataAccessException.class})
    ProblemDetail databaseAway(Exception e) {
        log.warn("The database is away: {}", e.toString());
        return problems.databaseAway();
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        log.error("A request failed", e);
        return problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "The system failed",
                "It is in the log. Send the same request again later; a document is registered once.");
    }
}
