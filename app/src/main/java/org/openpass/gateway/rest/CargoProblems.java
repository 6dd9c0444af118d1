package org.openpass.gateway.rest;

import java.util.List;
import java.util.Locale;
import org.openpass.cargo.Fault;
import org.openpass.gateway.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What carriers and forwarders are answered when something is wrong with what they sent. */
@Component
class CargoProblems {

    private static final String TAKEN = "referenceTaken";

    private final Problems problems;

    CargoProblems(Problems problems) {
        this.problems = problems;
    }

    /** What is wrong with a row, or, at row 0, with the whole. */
    record CargoFault(int row, String field, String code, String message, String mend) {

        static CargoFault of(Fault fault, Locale reader) {
            return new CargoFault(fault.row(), fault.field(), fault.code(), fault.text(reader), fault.mend(reader));
        }
    }

    /** All that is wrong; nothing was kept. */
    ResponseEntity<ProblemDetail> faults(List<Fault> faults, Locale reader) {
        return faults(faults, "manifest.errors", reader);
    }

    /** The same under a code of its own, where it is no manifest. */
    ResponseEntity<ProblemDetail> faults(List<Fault> faults, String code, Locale reader) {
        boolean taken = faults.stream().anyMatch(fault -> fault.code().equals(TAKEN));
        HttpStatus status = taken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail problem = problems.problem(status, taken ? "reference.taken" : code, taken
                ? "The reference belongs to another message" : "Something is wrong with it; nothing was kept", faults.getFirst().text(reader)
                        + " " + faults.getFirst().mend(reader));
        problem.setProperty("errors", faults.stream().map(fault -> CargoFault.of(fault, reader)).toList());
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
