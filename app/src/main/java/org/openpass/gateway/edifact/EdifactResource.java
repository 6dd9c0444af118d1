package org.openpass.gateway.edifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.exchange.Interchanges;
import org.openpass.exchange.Interchanges.Given;
import org.openpass.gateway.MessageProof;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.Problems;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.Spool;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Manifests, arrivals and gate movements as UN/EDIFACT, and the answers to them (Customs Act Art. 135, 136, 157(1), 327). */
@RestController
@RequestMapping("/api/v1/edifact")
@Tag(name = "Cargo", description = "Cargo and bonded goods (화물)")
class EdifactResource {

    private static final int MOST_ANSWERS = 200;

    /**
     * An answer.
     *
     * @param interchange the sender's reference of the interchange that it answers; left out where it answers none
     * @param message the sender's number of the message in it; left out with it
     * @param type APERAK or CUSRES
     * @param content the interchange with the answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(long id, String interchange, String message, String type, Instant madeAt, String content) { }

    /** Answers in the order in which they were made. @param last the id after which to ask the next time */
    record AnswersView(List<AnswerView> answers, long last) { }

    private final EdifactDoor door;
    private final Interchanges answers;
    private final Problems problems;

    EdifactResource(EdifactDoor door, Interchanges answers, Problems problems) {
        this.door = door;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping(consumes = {EdifactDoor.EDIFACT, MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "Send an interchange: CUSCAR, CUSREP, CODECO of directory D.95B", description = """
            At most 32 MB; syntax UNOA, UNOB, UNOC (version 1 to 3), UNOW, UNOY (version 4, UTF-8). The answer is CONTRL: what is taken as it is \
            written. What becomes of the content is told by APERAK, one or more a message, and what customs decides by CUSRES. \
            The same interchange again is answered with the same \
            bytes; a reference is used once, also for what was refused. Messages may stand in groups (UNG to UNE); where two groups have a message \
            of the same number, answers name that of the second group 2/1. What is marked as a trial (0035) is refused with 25: nothing \
            is booked. The sender of UNB is a code or a number by which the party of the key is \
            registered; the recipient is KCS.""", requestBody = @RequestBody(content = @Content(mediaType = EdifactDoor.EDIFACT,
            schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "200", description = "CONTRL: taken, but the messages that it refuses")
    @ApiResponse(responseCode = "409", description = "CONTRL: the reference is that of another interchange; nothing was taken")
    @ApiResponse(responseCode = "422", description = "CONTRL: nothing was taken; or, where no sender can be read, edifact.unreadable")
    ResponseEntity<byte[]> send(HttpServletRequest request) throws IOException {
        Spool.Came came = Spool.in(request.getInputStream(), EdifactDoor.MOST_BYTES);
        try {
            EdifactIntake.Answered answered = door.knock(CurrentActor.require(), came, MessageProof.of(request));
            return ResponseEntity.status(EdifactDoor.status(answered)).contentType(MediaType.valueOf(EdifactDoor.EDIFACT))
                    .header("X-Content-Type-Options", "nosniff").body(answered.control());
        } finally {
            Files.deleteIfExists(came.file());
        }
    }

    @GetMapping("/answers")
    @Operation(summary = "What became of the messages that your party sent (APERAK), and what customs decided (CUSRES)", description = """
            At most 200, in the order in which they were made; ask again after the last. A manifest is answered once when it is received and once \
            when it is judged. CUSRES tells what customs decided of a manifest, an arrival, a correction, a departure, a place that is no port, an \
            unloading: also where the matter came by another door, as long as an interchange of your party is kept. A webhook of the kind \
            edifact.answer is told whenever there are some.""")
    AnswersView answers(@RequestParam(defaultValue = "0") long after) {
        Actor actor = CurrentActor.require();
        if (actor.partyId() == null) {
            throw new NotFound();
        }
        List<AnswerView> found = answers.answers(actor.partyId(), after, MOST_ANSWERS).stream().map(EdifactResource::view).toList();
        return new AnswersView(found, found.isEmpty() ? after : found.getLast().id());
    }

    private static AnswerView view(Given given) {
        return new AnswerView(given.id(), given.reference(), given.message(), given.type(), given.madeAt(),
                Writer.read(given.content()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(EdifactUnreadable unreadable) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "edifact.unreadable", "Nothing was taken",
                "It is no interchange that can be answered: " + unreadable.getMessage() + ". Send UNB with sender, recipient and reference.");
    }

    @ExceptionHandler
    ProblemDetail large(FileRefused refused) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "edifact.large", "Nothing was taken",
                "An interchange has at most 32 MB. Send it in several.");
    }
}
