package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.rest.LetterResource.LetterView;
import org.openpass.mailbox.LetterDraft;
import org.openpass.mailbox.LetterReleases;
import org.openpass.mailbox.Letters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters that a second person lets go; the same doors as the screen. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Letters")
class LetterReleaseResource {

    /** Why a letter goes back. */
    record Note(String note) {
    }

    private final LetterReleases releases;
    private final Letters letters;

    LetterReleaseResource(LetterReleases releases, Letters letters) {
        this.releases = releases;
        this.letters = letters;
    }

    @GetMapping("/letters/waiting")
    @Operation(summary = "The letters that wait for you as the second person, in any case, the longest first")
    List<LetterView> waiting() {
        return releases.waiting(actor()).stream().map(each -> LetterView.of(each.letter())).toList();
    }

    @GetMapping("/cases/{caseNumber}/letters/open")
    @Operation(summary = "The letters of a case that wait for you, and your own that wait or came back")
    List<LetterView> open(@PathVariable String caseNumber) {
        return releases.open(caseNumber, actor()).stream().map(LetterView::of).toList();
    }

    @PostMapping("/letters/{number}/offer")
    @Operation(summary = "Ask a second person to let go the letter that you wrote and looked at", description = "For "
            + "letters whose template asks for one (fourEyes). Again it is the letter that waits.")
    @ApiResponse(responseCode = "200", description = "It waits, now or before")
    @ApiResponse(responseCode = "409", description = "It says something else by now, or what it says is not true any more "
            + "(letter.changed)")
    LetterView offer(@PathVariable String number, @RequestParam String sha256) {
        return LetterView.of(releases.offer(number, sha256, actor()));
    }

    @PostMapping("/letters/{number}/look")
    @Operation(summary = "The letter that waits for you, as it would be sent now", description = "What was written stays; "
            + "the day and the period are those of now. Release it with the sha256 of this answer.")
    @ApiResponse(responseCode = "200", description = "As it would be sent")
    @ApiResponse(responseCode = "409", description = "You wrote it (letter.samePerson); it does not wait any more, or its "
            + "template has changed (letter.changed)")
    LetterView look(@PathVariable String number) {
        return LetterView.of(releases.look(number, actor()));
    }

    @PostMapping("/letters/{number}/release")
    @Operation(summary = "Let the letter go that you looked at: it is sent", description = "For an officer of the case's "
            + "office with the role that the template names, a supervisor, or who stands in for one; never for who wrote "
            + "it. Again it is the letter that was sent.")
    @ApiResponse(responseCode = "200", description = "Sent, now or before")
    @ApiResponse(responseCode = "409", description = "You wrote it (letter.samePerson); it is not what you looked at, or "
            + "does not wait any more (letter.changed)")
    LetterView release(@PathVariable String number, @RequestParam String sha256) {
        return LetterView.of(releases.release(number, sha256, actor()));
    }

    @PostMapping("/letters/{number}/return")
    @Operation(summary = "Give the letter back to who wrote it and say why; or take your own back")
    @ApiResponse(responseCode = "200", description = "It is back")
    @ApiResponse(responseCode = "409", description = "It does not wait any more (letter.changed)")
    @ApiResponse(responseCode = "422", description = "The note is missing or too long (letter.incomplete)")
    LetterView giveBack(@PathVariable String number, @RequestBody Note note) {
        return LetterView.of(releases.giveBack(number, note.note(), actor()));
    }

    @PutMapping("/letters/{number}/draft")
    @Operation(summary = "Write your letter anew that came back, to be looked at", description = "It keeps its number.")
    @ApiResponse(responseCode = "200", description = "Written")
    @ApiResponse(responseCode = "409", description = "It did not come back (letter.changed)")
    LetterView rewrite(@PathVariable String number, @RequestBody LetterDraft draft) {
        return LetterView.of(letters.rewrite(number, draft, actor()));
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
