package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.openpass.mailbox.LetterRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of letters that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class LetterErrorAnswers {

    private final Problems problems;

    LetterErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(LetterRefused e, HttpServletRequest request) {
        String detail = e.text(request.getLocale());
        ProblemDetail problem = switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case UNKNOWN_FIELD -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "letter.unknownField",
                    "The template names what is not known; nothing was saved", detail);
            case UNREADABLE -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "letter.unreadable",
                    "The template cannot be read; nothing was saved", detail);
            case INCOMPLETE -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "letter.incomplete",
                    "Something is missing or too long; nothing was saved", detail);
            case CHANGED -> problems.problem(HttpStatus.CONFLICT, "letter.changed",
                    "The letter is not what you looked at; nothing was sent", detail);
            case SECOND_PERSON -> problems.problem(HttpStatus.CONFLICT, "letter.secondPerson",
                    "A second person lets this letter go; nothing was sent", detail);
            case SAME_PERSON -> problems.problem(HttpStatus.CONFLICT, "letter.samePerson",
                    "You wrote this letter; nothing was sent", detail);
        };
        if (!e.names().isEmpty()) {
            problem.setProperty("names", e.names());
        }
        return problem;
    }
}
