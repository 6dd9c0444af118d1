package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.casework.CaseParties;
import org.openpass.gateway.FileAnswers;
import org.openpass.gateway.NotFound;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.LetterDraft;
import org.openpass.mailbox.LetterTemplate;
import org.openpass.mailbox.Letters;
import org.openpass.terms.Labels.Label;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Letters that officers write to the parties of a case; for everybody else there are none but those they were sent. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Letters", description = "Letters of officers to parties (공문)")
class LetterResource {

    /**
     * A letter; {@code sentAt}, {@code messageId} and {@code period} only of one that was sent, {@code releasedBy} where a
     * second person let it go, {@code returned} while it is back with who wrote it.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LetterView(String number, String caseNumber, String template, int version, long partyId, String to,
            Label title, Label body, String language, String service, Integer days, LocalDate lastDay, String madeBy,
            String sha256, Letter.State state, UUID messageId, Instant sentAt, String period, Instant offeredAt,
            Letter.Returned returned, String releasedBy, String href) {

        static LetterView of(Letter l) {
            return new LetterView(l.number(), l.caseNumber(), l.template(), l.version(), l.content().partyId(),
                    l.content().addressee(), l.content().title(), l.content().body(), l.content().language().name(),
                    l.content().electronic() ? "ELECTRONIC" : "COPY", l.content().days(), l.content().lastDay(),
                    l.madeBy(), l.sha256(), l.state(), l.messageId(), l.sentAt(),
                    l.period() == null ? null : l.period().name(), l.offeredAt(), l.returned(), l.releasedBy(),
                    "/api/v1/letters/" + l.number() + "/pdf");
        }
    }

    /** What a letter can be written from, and to whom. */
    record ChoicesView(List<LetterTemplate> templates, List<PartyView> parties) {
    }

    /** A party of the case. */
    record PartyView(long id, String name) {
    }

    private final Letters letters;
    private final CaseParties caseParties;
    private final Parties parties;

    LetterResource(Letters letters, CaseParties caseParties, Parties parties) {
        this.letters = letters;
        this.caseParties = caseParties;
        this.parties = parties;
    }

    @GetMapping("/cases/{caseNumber}/letters")
    @Operation(summary = "The letters about a case that were sent, oldest first")
    List<LetterView> list(@PathVariable String caseNumber) {
        return letters.ofCase(caseNumber, CurrentActor.require()).stream().map(LetterView::of).toList();
    }

    @GetMapping("/cases/{caseNumber}/letters/templates")
    @Operation(summary = "The templates for letters about the case, and the parties to whom they can be sent")
    ChoicesView choices(@PathVariable String caseNumber) {
        List<LetterTemplate> templates = letters.templates(caseNumber, CurrentActor.require());
        return new ChoicesView(templates, caseParties.of(caseNumber).stream()
                .map(id -> new PartyView(id, parties.get(id).name())).toList());
    }

    @PutMapping("/cases/{caseNumber}/letters/draft")
    @Operation(summary = "Write a letter, to be looked at", description = "You write one letter in a case at a time; it "
            + "keeps its number until it is sent. The PDF is the one that will be sent.")
    @ApiResponse(responseCode = "200", description = "Written")
    @ApiResponse(responseCode = "422", description = "Something is missing or too long (letter.incomplete); names says "
            + "what")
    LetterView write(@PathVariable String caseNumber, @RequestBody LetterDraft draft) {
        return LetterView.of(letters.write(caseNumber, draft, CurrentActor.require()));
    }

    @PostMapping("/letters/{number}/send")
    @Operation(summary = "Send the letter that you looked at", description = "Again it is the letter that was sent. The "
            + "period of an answer begins only where the letter is served electronically (Customs Act Art. 327(5), (6)).")
    @ApiResponse(responseCode = "200", description = "Sent, now or before")
    @ApiResponse(responseCode = "409", description = "It says something else by now, or what it says is not true any more "
            + "(letter.changed); a second person lets it go (letter.secondPerson): offer it")
    LetterView send(@PathVariable String number, @RequestParam String sha256) {
        return LetterView.of(letters.send(number, sha256, CurrentActor.require()));
    }

    @GetMapping("/letters/{number}/pdf")
    @Operation(summary = "The letter as PDF", description = "For who writes it, for the second persons for whom it waits, "
            + "and for who may read the message by which it was sent.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> pdf(@PathVariable String number, WebRequest request) {
        Letter letter = letters.find(number, CurrentActor.require()).orElseThrow(NotFound::new);
        return FileAnswers.of(letter.fileName(), MediaType.APPLICATION_PDF_VALUE, false, letter.sha256(),
                () -> letters.pdf(letter), request);
    }
}
