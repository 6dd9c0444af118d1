package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftStep;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.Presence;
import org.openpass.authoring.Present;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Works while they are changed; the same doors as the screen. Their files are in {@link DraftFileResource}. */
@RestController
@RequestMapping("/api/v1/studio/drafts")
@Tag(name = "Studio")
class DraftResource {

    private static final int PAGE = 100;

    /** What is changed, and how the change is called. */
    record NewDraft(String work, String title) {
    }

    /** A page of a program that shows the draft, and what of it. */
    record Page(String page, String file) {
    }

    /** A draft with its files. */
    record DraftView(Draft draft, List<DraftFile> files) {
    }

    private final Drafts drafts;
    private final DraftLists lists;
    private final Presence presence;

    DraftResource(Drafts drafts, DraftLists lists, Presence presence) {
        this.drafts = drafts;
        this.lists = lists;
        this.presence = presence;
    }

    @GetMapping
    @Operation(summary = "The drafts, newest first; 100 before an id")
    List<Draft> list(@RequestParam(required = false) String work,
            @Parameter(description = "Those only that may come to a release yet") @RequestParam(defaultValue = "true")
            boolean running, @RequestParam(required = false) Long before) {
        return lists.page(work, running, before, PAGE, actor());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin to change a work: a draft with the files of its newest version", description = "Again, with "
            + "nothing done in it, it is the same draft.")
    DraftView begin(@RequestBody NewDraft asked) {
        return view(drafts.begin(asked.work(), asked.title(), actor()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A draft and its files, each with the step that it stands at")
    DraftView one(@PathVariable long id) {
        return view(lists.get(id, actor()));
    }

    @GetMapping("/{id}/steps")
    @Operation(summary = "Who did what in it, newest first; 100 before a number")
    List<DraftStep> steps(@PathVariable long id, @RequestParam(defaultValue = "2147483647") int before) {
        return lists.steps(id, before, PAGE, actor());
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "End a draft; its files stay to be read. Again it is withdrawn")
    @ApiResponse(responseCode = "409", description = "It was released (draft.state)")
    DraftView withdraw(@PathVariable long id) {
        return view(drafts.withdraw(id, actor()));
    }

    @PutMapping("/{id}/presence")
    @Operation(summary = "Say that you have it open, every 10 s; the answer is who else has", description = "It locks nothing. "
            + "25 s after the last word you are gone.")
    List<Present> present(@PathVariable long id, @RequestBody Page open) {
        return presence.beat(id, open.page(), open.file(), actor());
    }

    @DeleteMapping("/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that you have closed it")
    void leave(@PathVariable long id, @RequestParam String page) {
        presence.leave(id, page, actor());
    }

    private DraftView view(Draft draft) {
        return new DraftView(draft, lists.files(draft.id(), actor()));
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
