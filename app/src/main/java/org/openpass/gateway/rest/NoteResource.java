package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.casework.Note;
import org.openpass.casework.Notes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes of officers about a case; for everybody else there are none. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/notes")
@Tag(name = "Notes", description = "What officers write to each other about a case (메모)")
class NoteResource {

    /** A note as it is written; {@code taskKey} says at which task, if at one. */
    record NewNote(String text, Long taskKey) {
    }

    /** What a note says from now on. */
    record NoteText(String text) {
    }

    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    @GetMapping
    @Operation(summary = "The notes of a case, oldest first, with those that were removed")
    List<Note> list(@PathVariable String caseNumber) {
        return notes.of(caseNumber, CurrentActor.require());
    }

    @PostMapping
    @Operation(summary = "Write a note", description = "Plain text of at most 4,000 characters. @username mentions an "
            + "officer, who must see the case.")
    @ApiResponse(responseCode = "201", description = "Written")
    @ApiResponse(responseCode = "422", description = "Who is mentioned is no officer or does not see the case "
            + "(note.mention), or there is no text")
    ResponseEntity<Note> add(@PathVariable String caseNumber, @RequestBody NewNote note) {
        Note added = notes.add(caseNumber, note.text(), note.taskKey(), CurrentActor.require());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNumber + "/notes/" + added.id())).body(added);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Edit your own note, within 15 minutes; what it said before is kept")
    @ApiResponse(responseCode = "200", description = "Edited")
    @ApiResponse(responseCode = "409", description = "Another wrote it (note.author), it was removed (note.removed), or "
            + "the time is over (note.late)")
    Note edit(@PathVariable String caseNumber, @PathVariable long id, @RequestBody NoteText note) {
        return notes.edit(caseNumber, id, note.text(), CurrentActor.require());
    }

    @PostMapping("/{id}/remove")
    @Operation(summary = "Strike out a note, as its author or a supervisor; it stays readable with who and when")
    @ApiResponse(responseCode = "200", description = "Removed, now or before")
    @ApiResponse(responseCode = "409", description = "Another wrote it (note.author)")
    Note remove(@PathVariable String caseNumber, @PathVariable long id) {
        return notes.remove(caseNumber, id, CurrentActor.require());
    }
}
