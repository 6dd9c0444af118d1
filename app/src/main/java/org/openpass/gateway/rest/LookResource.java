package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.LookQuery;
import org.openpass.audittrail.LookReview;
import org.openpass.audittrail.Looks;
import org.openpass.audittrail.OddLook;
import org.openpass.casework.Cases;
import org.openpass.casework.LookFilter;
import org.openpass.casework.LookOversight;
import org.openpass.gateway.NotFound;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who of customs looked at whose data, and the monthly review of it. */
@RestController
@RequestMapping("/api/v1/admin/looks")
@Tag(name = "Looks", description = "Who of customs looked at whose data (접속기록)")
class LookResource {

    private static final int MOST = 1_000;
    private static final int PAGE = 200;

    /** A page of looks; {@code next} begins the next one. */
    record PageView(List<Looks.Look> looks, String next) {
    }

    /** A month of an office's looks, and those that are to be read first. */
    record ReviewView(LookReview review, List<OddLook> odd) {
    }

    /** What was found. */
    record Signed(String found) {
    }

    private final Looks looks;
    private final LookOversight oversight;
    private final Cases cases;

    LookResource(Looks looks, LookOversight oversight, Cases cases) {
        this.looks = looks;
        this.oversight = oversight;
        this.cases = cases;
    }

    @GetMapping
    @Operation(summary = "Looks, the latest first", description = "Administrators and supervisors in a national role read all, "
            + "other supervisors those of people of their office. Asking by a party is a look at the party.")
    PageView page(@RequestParam(required = false) String account,
            @Parameter(description = "A case's number, or that of its document") @RequestParam(required = false) String number,
            @Parameter(description = "An identifier of a party: looks at cases in which it has a part")
            @RequestParam(required = false) String party,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(required = false) Looks.How how,
            @Parameter(description = "Only at cases of none of the reader's offices")
            @RequestParam(defaultValue = "false") boolean across,
            @Parameter(description = "The office of who looked") @RequestParam(required = false) String office,
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size, HttpServletRequest request) {
        int most = Math.clamp(size, 1, PAGE);
        List<Looks.Look> found = oversight.page(new LookFilter(account, number, party, from, until, how, across, office),
                LookQuery.Key.parse(after), most + 1, actor(), request.getRemoteAddr());
        List<Looks.Look> page = found.subList(0, Math.min(found.size(), most));
        return new PageView(page, found.size() > most ? LookQuery.Key.after(page.getLast()).toString() : null);
    }

    @GetMapping("/cases/{caseNumber}")
    @Operation(summary = "Who looked at a case by any of its numbers, the latest first, at most 1,000")
    List<Looks.Look> at(@PathVariable String caseNumber) {
        return looks.at(cases.find(caseNumber).map(file -> Stream.of(file.number(), file.subject()).distinct().toList())
                .orElseThrow(NotFound::new), MOST);
    }

    @GetMapping("/accounts/{username}")
    @Operation(summary = "What an account looked at, the latest first, at most 1,000")
    List<Looks.Look> of(@PathVariable String username) {
        return looks.of(username, MOST);
    }

    @GetMapping("/reviews")
    @Operation(summary = "The monthly reviews, by office: signed ones, and those that wait")
    List<LookReview> reviews(@Parameter(description = "Such as 2026-10; without it, the last month that is over")
            @RequestParam(required = false) YearMonth month) {
        return oversight.reviews(month == null ? oversight.lastMonth() : month, actor());
    }

    @GetMapping("/reviews/{month}/{office}")
    @Operation(summary = "The month of an office, with at most 200 looks that are to be read first, the oddest first")
    ReviewView review(@PathVariable YearMonth month, @PathVariable String office) {
        return new ReviewView(oversight.review(month, office, actor()), oversight.odd(month, office, actor()));
    }

    @PostMapping("/reviews/{month}/{office}")
    @Operation(summary = "Sign that the month of the office was read")
    @ApiResponse(responseCode = "409", description = "The month is not over (looks.early), or was signed before (looks.signed)")
    LookReview sign(@PathVariable YearMonth month, @PathVariable String office, @RequestBody Signed signed) {
        return oversight.sign(month, office, signed.found(), actor());
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
