package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.QueryUnreadable;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.QueryText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox without a browser, in the words of the screen's addresses. */
@RestController
@RequestMapping(InboxResource.PATH)
@Tag(name = "Tasks", description = "For officers (업무함)")
class InboxResource {

    static final String PATH = "/api/v1/tasks";
    private static final int MOST = 200;
    private static final int COUNTED = 1_000;
    static final String VIEWS = "mine, groups, unassigned (also: group), waiting, done or all";
    static final String FILTERS = "A filter, e.g. lane.is:INSPECTION, value.between:10000000~, trader.has:삼성, "
            + "decided.between:today-7~today; several must all be true";

    private final Inbox inbox;

    InboxResource(Inbox inbox) {
        this.inbox = inbox;
    }

    /** How many there are. */
    record Count(int count, boolean more) {
    }

    @GetMapping
    @Operation(summary = "A page of a view of the inbox", description = "The most urgent first, or in the order of a column. "
            + "The header Link leads to the next page.")
    @Parameter(name = "view", in = ParameterIn.QUERY, description = VIEWS)
    @Parameter(name = "f", in = ParameterIn.QUERY, description = FILTERS)
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "A column, with .desc for the other way round")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Where the page begins, as the link said")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "422", description = "Parts that cannot be read, all of them (query.unreadable), or a list "
            + "that takes too long (query.tooWide)")
    ResponseEntity<List<Inbox.Entry>> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "50") int size) {
        Actor actor = CurrentActor.require();
        InboxQuery query = query(parameters);
        int shown = Math.clamp(size, 1, MOST);
        List<Inbox.Entry> found = inbox.page(actor, query, shown + 1);
        if (found.size() <= shown) {
            return ResponseEntity.ok(found);
        }
        List<Inbox.Entry> page = found.subList(0, shown);
        return ResponseEntity.ok().header(HttpHeaders.LINK, "<" + address(query.after(page.getLast()), shown)
                + ">; rel=\"next\"").body(page);
    }

    @GetMapping("/count")
    @Operation(summary = "How many tasks a view of the inbox has, counted up to a thousand")
    @Parameter(name = "view", in = ParameterIn.QUERY, description = VIEWS)
    @Parameter(name = "f", in = ParameterIn.QUERY, description = FILTERS)
    Count count(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        int count = inbox.count(CurrentActor.require(), query(parameters), COUNTED + 1);
        return new Count(Math.min(count, COUNTED), count > COUNTED);
    }

    /** What the parameters ask for; without a view what is nobody's. */
    static InboxQuery query(MultiValueMap<String, String> parameters) {
        InboxQuery.Parsed parsed = InboxQuery.of(parameters, Inbox.View.UNASSIGNED);
        if (!parsed.unread().isEmpty()) {
            throw new QueryUnreadable(parsed.unread());
        }
        return parsed.query();
    }

    private static String address(InboxQuery query, int size) {
        return PATH + "?" + QueryText.of(query) + "&size=" + size;
    }
}
