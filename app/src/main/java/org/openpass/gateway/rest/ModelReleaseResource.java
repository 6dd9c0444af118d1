package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.release.ModelRelease;
import org.openpass.authoring.release.ModelReleases;
import org.openpass.authoring.release.NewModelRelease;
import org.openpass.gateway.FileAnswers;
import org.openpass.gateway.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** How two process owners change a process: one submits a draft, another releases what was read. */
@RestController
@RequestMapping("/api/v1/studio")
@Tag(name = "Studio")
class ModelReleaseResource {

    private static final int PAGE = 100;

    /** Why, by which article, and from when; no moment: at once. */
    record Submission(String reason, String article, Instant effectiveFrom) {
    }

    /** What was read, by the hash of its files, and why it is released where its scenarios do not speak for it. */
    record ReadSet(String setHash, String despite) {
    }

    /** Why it is given back. */
    record Remark(String text) {
    }

    /** Something that the check found, and the mend. */
    record FindingView(String file, String element, int line, String rule, Finding.Severity severity, String text, String mend) {
        static FindingView of(Finding finding, Locale reader) {
            return new FindingView(finding.file(), finding.elementId(), finding.line(), finding.rule(), finding.severity(),
                    finding.text(reader), finding.mend(reader));
        }
    }

    /** A change in words; grave: it takes a second look of a person away. */
    record ChangeView(String file, String text, boolean grave) {
    }

    /** A release with what is different and what was found. */
    record ReleaseView(long id, long draft, String work, String title, Integer baseVersion, String tag, String setHash,
            String reason, String article, Instant effectiveFrom, ModelRelease.State state, String submittedBy,
            Instant submittedAt, String signedBy, Instant signedAt, String despite, Instant deployedAt, String remark, String failure,
            List<String> hands, Instant rehearsedAt, List<ChangeView> difference, List<FindingView> findings) {

        static ReleaseView of(ModelRelease r, Locale reader) {
            return new ReleaseView(r.id(), r.draft(), r.work(), r.title(), r.baseVersion(), r.tag(), r.setHash(), r.reason(),
                    r.article(), r.effectiveFrom(), r.state(), r.submittedBy(), r.submittedAt(), r.signedBy(), r.signedAt(),
                    r.despite(), r.deployedAt(), r.remark(), r.failure(), r.hands(), r.rehearsedAt(), r.difference().stream()
                    .map(c -> new ChangeView(c.file(), c.text(reader), c.grave())).toList(), r.findings().stream()
                    .map(f -> FindingView.of(f, reader)).toList());
        }
    }

    private final ModelReleases releases;

    ModelReleaseResource(ModelReleases releases) {
        this.releases = releases;
    }

    @PostMapping("/drafts/{id}/check")
    @Operation(summary = "All that the check finds in a draft as it stands")
    List<FindingView> check(@PathVariable long id, Locale reader) {
        return releases.preview(id, CurrentActor.require()).findings().stream().map(f -> FindingView.of(f, reader)).toList();
    }

    @PostMapping("/drafts/{id}/submit")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Lay a draft before a second person", description = "The trial's engine is asked first, which takes up to "
            + "two minutes. Again, with nothing changed, it is the same submission.")
    @ApiResponse(responseCode = "409", description = "It was changed since (modelRelease.seen), another version stands "
            + "(modelRelease.stale), or there is no trial to rehearse on (modelRelease.noTrial)")
    @ApiResponse(responseCode = "422", description = "The check found errors (modelRelease.errors) or the trial's engine did not take "
            + "it (modelRelease.rehearsal); nothing was done")
    ReleaseView submit(@PathVariable long id, @RequestBody Submission asked, @Parameter(description =
            "The step of the draft that you have read") @RequestHeader(HttpHeaders.IF_MATCH) String seen, Locale reader) {
        return ReleaseView.of(releases.submit(id, new NewModelRelease(asked.reason(), asked.article(), asked.effectiveFrom()),
                step(seen), CurrentActor.require()), reader);
    }

    @GetMapping("/releases")
    @Operation(summary = "Releases, the newest first; 100 before an id")
    List<ReleaseView> list(@RequestParam(required = false) String work, @RequestParam(required = false)
            ModelRelease.State state, @RequestParam(required = false) Long before, Locale reader) {
        return releases.list(work, state, before, PAGE, CurrentActor.require()).stream().map(r -> ReleaseView.of(r, reader))
                .toList();
    }

    @GetMapping("/releases/{id}")
    @Operation(summary = "A release: what is different, what was found, and the hash of its files")
    ReleaseView get(@PathVariable long id, Locale reader) {
        return ReleaseView.of(releases.get(id, CurrentActor.require()), reader);
    }

    @GetMapping("/releases/{id}/file")
    @Operation(summary = "A file of a release as it was submitted, byte for byte")
    ResponseEntity<byte[]> file(@PathVariable long id, @RequestParam String path, WebRequest request) {
        byte[] content = releases.files(id, CurrentActor.require()).get(path);
        if (content == null) {
            throw new NotFound();
        }
        return FileAnswers.of(path.substring(path.lastIndexOf('/') + 1), MediaType.APPLICATION_OCTET_STREAM_VALUE, false,
                releases.get(id, CurrentActor.require()).setHash(), () -> content, request);
    }

    @PostMapping("/releases/{id}/release")
    @Operation(summary = "Release what another person prepared", description = "Give setHash as you read it; where scenarios of "
            + "exactly these files are not as expected, or were not run, say in despite why it is released. Again it is what was released. The engine has it a moment later (DEPLOYED).")
    @ApiResponse(responseCode = "409", description = "You had a hand in it (modelRelease.samePerson), it was changed since "
            + "(modelRelease.seen), another version stands (modelRelease.stale), or it is not submitted (modelRelease.state)")
    @ApiResponse(responseCode = "422", description = "Its scenarios do not speak for it, and despite says nothing (modelRelease.unproven)")
    ReleaseView release(@PathVariable long id, @RequestBody ReadSet read, Locale reader) {
        return ReleaseView.of(releases.release(id, read.setHash(), read.despite(), CurrentActor.require()), reader);
    }

    @PostMapping("/releases/{id}/give-back")
    @Operation(summary = "Give back what was submitted; say why. Its draft is open again")
    ReleaseView giveBack(@PathVariable long id, @RequestBody Remark remark, Locale reader) {
        return ReleaseView.of(releases.giveBack(id, remark.text(), CurrentActor.require()), reader);
    }

    private static int step(String seen) {
        String plain = seen.replace("\"", "").strip();
        if (!plain.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("If-Match: the step of the draft, a number");
        }
        return Integer.parseInt(plain);
    }
}
