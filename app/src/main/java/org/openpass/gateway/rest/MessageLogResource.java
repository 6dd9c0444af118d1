package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openpass.access.CurrentActor;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Key;
import org.openpass.exchange.MessageBook;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.MessageQuery;
import org.openpass.exchange.Replay;
import org.openpass.exchange.Replays;
import org.openpass.exchange.Result;
import org.openpass.gateway.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What came in and what went out, by partner, with what became of it; for administrators. */
@RestController
@RequestMapping("/api/v1/admin/messages")
@Tag(name = "Messages", description = "Everything that comes in and goes out (송수신 전문)")
class MessageLogResource {

    private static final int MOST = 200;

    /** @param next where the next page begins, or null */
    record MessagePage(List<MessageEntry> messages, String next) {
    }

    /** @param reason what for */
    record Asked(String reason) {
    }

    private final MessageBook book;
    private final Replays replays;

    MessageLogResource(MessageBook book, Replays replays) {
        this.book = book;
        this.replays = replays;
    }

    @GetMapping
    @Operation(summary = "Messages, the newest first", description = "q is the beginning of a number: of the document, the case, "
            + "or the partner's own. partner is the beginning of a name. result may be given more than once. What comes in is "
            + "listed within a second.")
    MessagePage list(@RequestParam(required = false) String q, @RequestParam(required = false) Channel channel,
            @RequestParam(required = false) String partner, @RequestParam(defaultValue = "") Set<Result> result,
            @RequestParam(required = false) LocalDate from, @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.clamp(size, 1, MOST);
        List<MessageEntry> found = book.page(new MessageQuery(q, channel, partner, result,
                MessageQuery.since(from)), Key.parse(after), most + 1);
        List<MessageEntry> page = found.subList(0, Math.min(found.size(), most));
        return new MessagePage(page, found.size() > most ? page.getLast().key().toString() : null);
    }

    @GetMapping("/{source}/{id}")
    @Operation(summary = "One message")
    MessageEntry one(@PathVariable String source, @PathVariable String id) {
        return book.find(source, id).orElseThrow(NotFound::new);
    }

    @GetMapping("/{source}/{id}/content")
    @Operation(summary = "What was sent, byte by byte", description = "It names persons: the look is recorded, with the reason.")
    @ApiResponse(responseCode = "404", description = "There is no such message, or its content is not kept")
    ResponseEntity<byte[]> content(@PathVariable String source, @PathVariable String id, @RequestParam String reason,
            HttpServletRequest request) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say in reason what the content is needed for");
        }
        MessageEntry entry = book.find(source, id).orElseThrow(NotFound::new);
        byte[] content = book.content(entry, CurrentActor.require(), request.getRemoteAddr(), reason.strip())
                .orElseThrow(NotFound::new);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        headers.setContentDisposition(ContentDisposition.attachment().filename("message-" + entry.id(),
                StandardCharsets.UTF_8).build());
        headers.set("X-Content-Type-Options", "nosniff");
        return new ResponseEntity<>(content, headers, HttpStatus.OK);
    }

    @PostMapping("/{source}/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a message again, as the same one",
            description = "A webhook's receiver knows it by its id; an order to the engine takes effect once.")
    @ApiResponse(responseCode = "202", description = "It is being sent")
    @ApiResponse(responseCode = "404", description = "There is nothing to send")
    @ApiResponse(responseCode = "409", description = "It is being sent at this moment, or its receiver has turned it off")
    void again(@PathVariable String source, @PathVariable String id) {
        if (!book.again(source, id, CurrentActor.require())) {
            throw new NotFound();
        }
    }

    @PostMapping("/received/{id}/replay")
    @Operation(summary = "Give what a partner sent to its door again, as the partner",
            description = "With the same content, the partner's rights of now and the law of today; result says whether it was "
                    + "taken. A document that was taken already answers its number. Declarations and reports of payments only.")
    @ApiResponse(responseCode = "200", description = "It was given: result and answer say what became of it")
    @ApiResponse(responseCode = "409", description = "Its kind is not given again, its content is not kept, or the key or "
            + "signature counts no more (replay.kind, replay.content, replay.right)")
    @ApiResponse(responseCode = "422", description = "No reason is given (replay.reason)")
    Replay replay(@PathVariable String id, @RequestBody Asked asked) {
        return replays.again(id, asked.reason(), CurrentActor.require());
    }

    @GetMapping("/received/{id}/replays")
    @Operation(summary = "How often a message was given to its door again, by whom and why, and what came of it")
    List<Replay> replays(@PathVariable String id) {
        book.find("received", id).orElseThrow(NotFound::new);
        return replays.of(id);
    }
}
