package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.QueryUnreadable;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.QueryText;
import org.openpass.tasks.SavedFilter;
import org.openpass.tasks.SavedFilters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filters of the inbox that officers keep and share with a group. */
@RestController
@RequestMapping(SavedFilterResource.PATH)
@Tag(name = "Filters", description = "Saved filters of the inbox, for officers (저장된 필터)")
class SavedFilterResource {

    static final String PATH = "/api/v1/filters";
    private static final int COUNTED = 1_000;

    /** A filter as it is written: the query in the words of the inbox; a group and an office, or neither. */
    record NewFilter(String name, String query, String group, String office) {

        InboxQuery read() {
            InboxQuery.Parsed parsed = QueryText.read(query == null ? "" : query);
            if (!parsed.unread().isEmpty()) {
                throw new QueryUnreadable(parsed.unread());
            }
            return parsed.query();
        }

        SavedFilter.Group sharedWith() {
            return group == null && office == null ? null : new SavedFilter.Group(group, office);
        }
    }

    /** A filter as it is read; {@code leftOut} is what cannot be read any more. */
    record Filter(long id, String name, String owner, String query, String group, String office, boolean editable,
            List<String> leftOut) {

        static Filter of(SavedFilter saved) {
            return new Filter(saved.id(), saved.name(), saved.owner(), QueryText.of(saved.query()),
                    saved.sharedWith() == null ? null : saved.sharedWith().group(),
                    saved.sharedWith() == null ? null : saved.sharedWith().office(), saved.editable(),
                    saved.unread().stream().map(part -> part.parameter() + "=" + part.value()).toList());
        }
    }

    private final SavedFilters filters;
    private final Inbox inbox;

    SavedFilterResource(SavedFilters filters, Inbox inbox) {
        this.filters = filters;
        this.inbox = inbox;
    }

    @GetMapping
    @Operation(summary = "Your filters and those that are shared with you, by name")
    List<Filter> list() {
        return filters.of(CurrentActor.require()).stream().map(Filter::of).toList();
    }

    @GetMapping("/{id}/count")
    @Operation(summary = "How many tasks of yours a filter finds, counted up to a thousand")
    InboxResource.Count count(@PathVariable long id) {
        SavedFilter filter = filters.get(id, CurrentActor.require());
        int count = inbox.count(CurrentActor.require(), filter.query(), COUNTED + 1);
        return new InboxResource.Count(Math.min(count, COUNTED), count > COUNTED);
    }

    @PostMapping
    @Operation(summary = "Save a filter", description = "The query is the part of an inbox address behind the question mark. "
            + "Another filter of yours with this name is replaced. With a group and an office it is shared with them: they "
            + "see by it what is theirs.")
    @ApiResponse(responseCode = "201", description = "Saved")
    @ApiResponse(responseCode = "422", description = "The query cannot be read (query.unreadable), there is no name, the "
            + "group is not yours (filter.group), or you have too many (filter.tooMany)")
    ResponseEntity<Filter> add(@RequestBody NewFilter filter) {
        SavedFilter saved = filters.save(filter.name(), filter.read(), filter.sharedWith(), CurrentActor.require());
        return ResponseEntity.created(URI.create(PATH + "/" + saved.id())).body(Filter.of(saved));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a filter: its owner, or a supervisor of the group that it is shared with")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "409", description = "Somebody else keeps it (filter.owner), or its owner has another of "
            + "this name (filter.name)")
    Filter change(@PathVariable long id, @RequestBody NewFilter filter) {
        return Filter.of(filters.change(id, filter.name(), filter.read(), filter.sharedWith(), CurrentActor.require()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a filter for everybody: its owner, or a supervisor of the group that it is shared with")
    @ApiResponse(responseCode = "204", description = "Removed")
    @ApiResponse(responseCode = "409", description = "Somebody else keeps it (filter.owner)")
    void remove(@PathVariable long id) {
        filters.remove(id, CurrentActor.require());
    }
}
