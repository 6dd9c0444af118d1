package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.NotFound;
import org.openpass.mailbox.Attachment;
import org.openpass.mailbox.Boxes;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.MessageQuery;
import org.openpass.mailbox.Messages;
import org.openpass.terms.Labels.Label;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A party's mailbox, and for officers the messages of a case. */
@RestController
@RequestMapping("/api/v1/mailbox")
@Tag(name = "Mailbox", description = "Documents served electronically (전자사서함)")
class MailboxResource {

    private static final int MOST = 100;

    /** A message as its readers know it; {@code servedAt} is null for a copy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageView(UUID id, String kind, Label kindLabel, String direction, String caseNumber, String number,
            Label title, Label body, String sentBy, Instant storedAt, Instant servedAt, String service,
            Label serviceLabel, boolean read, UUID answers, String sha256, List<AttachmentView> attachments) {

        static MessageView of(Message m, List<Attachment> attachments) {
            return new MessageView(m.id(), m.kind(), Label.of("mailbox.kind." + m.kind()), m.direction().name(),
                    m.caseNumber(), m.subjectNumber(), m.title(), m.body(), m.sentBy(), m.storedAt(),
                    m.service() == Message.Service.ELECTRONIC ? m.storedAt() : null, m.service().name(),
                    Label.of("mailbox.service." + m.service()), m.read(), m.answers(), m.sha256(),
                    attachments == null ? null
                            : attachments.stream().map(a -> AttachmentView.of(a, m.subjectNumber())).toList());
        }
    }

    /** A file that hangs on a message. */
    record AttachmentView(String fileName, String href) {

        static AttachmentView of(Attachment a, String number) {
            return new AttachmentView(a.fileName(), a.letter() != null ? "/api/v1/letters/" + a.letter() + "/pdf"
                    : "/api/v1/declarations/" + (a.certificate() != null
                    ? a.certificate() + "/certificate" : number + "/documents/" + a.documentId()));
        }
    }

    /** A page of messages; {@code next} begins the next one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<MessageView> messages, String next) {
    }

    /** How a party is served: {@code open} says whether it applied, {@code kinds} for what. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BoxView(boolean open, Instant openedAt, Instant closedAt, Set<String> kinds, Set<String> allKinds) {
    }

    /** The kinds of documents that a party wants to be served electronically. */
    record Application(Set<String> kinds) {
    }

    /** What a party says to a message. */
    record Reply(String text) {
    }

    private final Messages messages;
    private final Mailboxes mailboxes;
    private final Boxes boxes;

    MailboxResource(Messages messages, Mailboxes mailboxes, Boxes boxes) {
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.boxes = boxes;
    }

    @GetMapping
    @Operation(summary = "The messages in my boxes, newest first",
            description = "My own, and those of who gave me a mandate in cases of mine. Officers name a case.")
    PageView list(@RequestParam(defaultValue = "false") boolean unread,
            @Parameter(description = "Of a case, or of the document that it is about")
            @RequestParam(required = false) String number, @RequestParam(required = false) String kind,
            @RequestParam(required = false) String q, @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        Actor actor = CurrentActor.require();
        if (q != null && q.length() > 200) {
            throw new IllegalArgumentException("q: at most 200 characters");
        }
        int most = Math.clamp(size, 1, MOST);
        List<Message> found = messages.page(actor, new MessageQuery(unread, number, kind,
                q == null || q.isBlank() ? null : q, MessageQuery.Key.parse(after)), most + 1);
        List<Message> page = found.subList(0, Math.min(found.size(), most));
        return new PageView(page.stream().map(m -> MessageView.of(m, null)).toList(),
                found.size() > most ? MessageQuery.Key.of(page.getLast()).toString() : null);
    }

    @GetMapping(params = "case")
    @Operation(summary = "The messages of a case that you may read, oldest first")
    PageView ofCase(@RequestParam("case") String caseNumber) {
        return new PageView(messages.ofCase(caseNumber, CurrentActor.require()).stream()
                .map(m -> MessageView.of(m, null)).toList(), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A message with what hangs on it", description = "Leaves no mark that it was read.")
    MessageView get(@PathVariable UUID id) {
        return MessageView.of(find(id), messages.attachments(id));
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Mark a message as read by you; its service stays as it was")
    MessageView read(@PathVariable UUID id) {
        messages.read(find(id), CurrentActor.require());
        return get(id);
    }

    @PostMapping("/{id}/replies")
    @Operation(summary = "Reply to a message", description = "The same reply again is the one that was received.")
    @ApiResponse(responseCode = "201", description = "Received by customs")
    ResponseEntity<MessageView> reply(@PathVariable UUID id, @RequestBody Reply reply) {
        Message received = mailboxes.reply(id, reply.text(), CurrentActor.require()).orElseThrow(NotFound::new);
        return ResponseEntity.created(URI.create("/api/v1/mailbox/" + received.id()))
                .body(MessageView.of(received, List.of()));
    }

    @GetMapping("/box")
    @Operation(summary = "Whether my party is served electronically, and what")
    BoxView box() {
        return view(party());
    }

    @PutMapping("/box")
    @Operation(summary = "Apply to be served electronically (Customs Act Art. 327(6))",
            description = "From now on; never for what was stored before.")
    BoxView open(@RequestBody Application application) {
        Actor actor = party();
        boxes.open(application.kinds() == null ? Set.of() : application.kinds(), actor);
        return view(actor);
    }

    @DeleteMapping("/box")
    @Operation(summary = "Give up electronic service; what comes from now on is a copy")
    BoxView close() {
        Actor actor = party();
        boxes.close(actor);
        return view(actor);
    }

    private BoxView view(Actor actor) {
        return boxes.of(actor.partyId()).map(box -> new BoxView(box.closedAt() == null, box.openedAt(),
                box.closedAt(), new TreeSet<>(box.kinds()), boxes.kinds()))
                .orElseGet(() -> new BoxView(false, null, null, Set.of(), boxes.kinds()));
    }

    private static Actor party() {
        Actor actor = CurrentActor.require();
        if (actor.partyId() == null || actor.officer()) {
            throw new NotFound();
        }
        return actor;
    }

    private Message find(UUID id) {
        return messages.find(id, CurrentActor.require()).orElseThrow(NotFound::new);
    }
}
