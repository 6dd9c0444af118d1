package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.openpass.access.CurrentActor;
import org.openpass.release.DirectDoors;
import org.openpass.release.DraftRows;
import org.openpass.release.Release;
import org.openpass.release.ReleaseDrafts;
import org.openpass.release.ReleaseQuery;
import org.openpass.release.ReleaseRow;
import org.openpass.release.ReleaseTouches;
import org.openpass.release.Releases;
import org.openpass.release.RowError;
import org.openpass.release.Touched;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How two administrators change a governed table: one prepares, another releases what was read. */
@RestController
@RequestMapping("/api/v1/admin/releases")
@Tag(name = "Administration")
class ReleaseResource {

    private static final int PAGE = 100;
    private static final String SEEN = "The version that you have read";

    /** What a draft is about. */
    record NewRelease(String table, String title, String basis) {
    }

    /** Why. */
    record Remark(String text) {
    }

    /** What was read, by the hash of its rows. */
    record ReadRows(String rowsHash) {
    }

    /** An error or warning of a row; row 0: the release as a whole. */
    record ErrorView(int row, String column, String code, String value, boolean warning, String message) {

        static ErrorView of(RowError e, Locale reader) {
            return new ErrorView(e.number(), e.column(), e.code(), e.value(), e.warning(), e.text(reader));
        }
    }

    /** What is touched, in figures: count is null where counting took too long, more says that there may be more. */
    record TouchedView(String what, String about, Long count, boolean more, String text, String follows) {

        static TouchedView of(Touched t, Locale reader) {
            return new TouchedView(t.what(), t.about(), t.count(), t.more(), t.text(reader), t.follows(reader));
        }
    }

    private final ReleaseDrafts drafts;
    private final Releases releases;
    private final DirectDoors doors;
    private final ReleaseTouches touches;

    ReleaseResource(ReleaseDrafts drafts, Releases releases, DirectDoors doors, ReleaseTouches touches) {
        this.drafts = drafts;
        this.releases = releases;
        this.doors = doors;
        this.touches = touches;
    }

    @GetMapping
    @Operation(summary = "Releases, the newest first; 100 from before an id")
    List<Release> list(@RequestParam(required = false) Release.State state, @RequestParam(required = false) String table,
            @RequestParam(required = false) Long before) {
        return releases.list(new ReleaseQuery(state, table, before), PAGE, CurrentActor.require());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A release; its version is also the ETag")
    ResponseEntity<Release> get(@PathVariable long id) {
        return answer(releases.get(id, CurrentActor.require()));
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "Its rows with what stands before and after; 100 by number")
    List<ReleaseRow> rows(@PathVariable long id, @RequestParam(defaultValue = "0") int after) {
        return releases.rows(id, after, PAGE, CurrentActor.require());
    }

    @PostMapping
    @Operation(summary = "Begin a draft; the basis is the notice, decree or article that it follows")
    @ApiResponse(responseCode = "201", description = "Begun")
    ResponseEntity<Release> begin(@RequestBody NewRelease draft) {
        Release begun = drafts.begin(draft.table(), draft.title(), draft.basis(), CurrentActor.require());
        return ResponseEntity.created(URI.create("/api/v1/admin/releases/" + begun.id())).eTag(tag(begun)).body(begun);
    }

    @PutMapping("/{id}/rows")
    @Operation(summary = "Put these rows in place of those of the draft", description = "set: rows by column, all values as "
            + "texts; one without valid_to holds until the next row that stands. end: the last day of what stands under a "
            + "key.")
    @ApiResponse(responseCode = "409", description = "It was changed since (release.seen), or submitted (release.state)")
    @ApiResponse(responseCode = "422", description = "All errors of the rows (release.errors); nothing is kept")
    ResponseEntity<Release> put(@PathVariable long id, @RequestBody DraftRows rows,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return answer(drafts.put(id, rows, version(seen), CurrentActor.require()));
    }

    @PostMapping("/{id}/check")
    @Operation(summary = "All errors and warnings of a release as things stand")
    List<ErrorView> check(@PathVariable long id, Locale reader) {
        return drafts.check(id, CurrentActor.require()).stream().map(e -> ErrorView.of(e, reader)).toList();
    }

    @GetMapping("/{id}/touches")
    @Operation(summary = "What a release would touch as things stand, in figures of each module that reads the table",
            description = "Counted for at most 3 seconds and as far as 10,000; it names no case and nobody. Empty where "
            + "no module counts what the release changes.")
    List<TouchedView> touches(@PathVariable long id, Locale reader) {
        return touches.of(id, CurrentActor.require()).stream().map(t -> TouchedView.of(t, reader)).toList();
    }

    @PostMapping("/{id}/submit")
    @Operation(summary = "Lay a draft before another person")
    ResponseEntity<Release> submit(@PathVariable long id,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return answer(drafts.submit(id, version(seen), CurrentActor.require()));
    }

    @PostMapping("/{id}/give-back")
    @Operation(summary = "Give back what was submitted; say why")
    ResponseEntity<Release> giveBack(@PathVariable long id, @RequestBody Remark remark,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return answer(releases.giveBack(id, remark.text(), version(seen), CurrentActor.require()));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Release what another person prepared", description = "Give rowsHash as you read it. Again it is "
            + "what was released.")
    @ApiResponse(responseCode = "200", description = "Released, now or before")
    @ApiResponse(responseCode = "409", description = "You had a hand in it (release.samePerson), it was changed since "
            + "(release.seen), what stands is another (release.stale), a first day is not to come (release.tooEarly), or it "
            + "is not submitted (release.state)")
    ResponseEntity<Release> release(@PathVariable long id, @RequestBody ReadRows read,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return answer(releases.release(id, version(seen), read.rowsHash(), CurrentActor.require()));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "End what has not been released")
    ResponseEntity<Release> withdraw(@PathVariable long id,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return answer(drafts.withdraw(id, version(seen), CurrentActor.require()));
    }

    @PostMapping("/{id}/take-back")
    @Operation(summary = "Prepare the inverse of a release that has not begun; a second person releases it, too")
    @ApiResponse(responseCode = "200", description = "The draft, now or before")
    @ApiResponse(responseCode = "409", description = "It has begun (release.tooEarly), was changed by another since "
            + "(release.stale), or is none that two people released (release.state)")
    ResponseEntity<Release> takeBack(@PathVariable long id, @RequestBody Remark reason) {
        return answer(releases.takeBack(id, reason.text(), CurrentActor.require()));
    }

    @PostMapping("/hand-over")
    @Operation(summary = "From now on two people change governed tables; nothing takes this back",
            description = "The doors of one person answer 409 (release.secondPerson) from then on.")
    void handOver() {
        doors.handOver(CurrentActor.require());
    }

    private static ResponseEntity<Release> answer(Release release) {
        return ResponseEntity.ok().eTag(tag(release)).body(release);
    }

    private static String tag(Release release) {
        return "\"" + release.version() + "\"";
    }

    private static int version(String seen) {
        String plain = seen.replace("\"", "").strip();
        if (!plain.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("If-Match: the version of the release, a number");
        }
        return Integer.parseInt(plain);
    }
}
