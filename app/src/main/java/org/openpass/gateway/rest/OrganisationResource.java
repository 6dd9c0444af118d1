package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Invitations.Invited;
import org.openpass.access.NewPosting;
import org.openpass.access.OfficeBook;
import org.openpass.access.Organisation;
import org.openpass.access.Posting;
import org.openpass.access.Postings;
import org.openpass.access.Section;
import org.openpass.access.Sections;
import org.openpass.access.Staff;
import org.openpass.gateway.Bodies;
import org.openpass.terms.Seoul;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of customs, where they work and as what; for administrators. */
@RestController
@RequestMapping("/api/v1/admin/organisation")
@Tag(name = "Organisation", description = "Offices, sections and the people of customs, from a day until a day (조직과 인사)")
class OrganisationResource {

    private static final int MOST = 500;
    private static final String SOURCE = "api";

    /** Offices and sections; also those that were and will be. */
    record OfficesView(List<OfficeBook.Office> offices, List<Section> sections) {
    }

    /** A posting; without {@code until} until the next that is known. */
    record WantedPosting(String office, String section, Boolean national, String duty, Set<Actor.Role> roles, LocalDate from,
            LocalDate until) {

        NewPosting of(String username) {
            return new NewPosting(username, office, section, Boolean.TRUE.equals(national), duty, roles, from, until);
        }
    }

    /** Somebody new. */
    record NewPerson(String username, String name, WantedPosting posting) {
    }

    /** A person's name. */
    record StaffName(String name) {
    }

    /** With which day it ends. */
    record LastDayOfPosting(LocalDate lastDay) {
    }

    /** The link, this once: whoever opens {@code href} until then chooses the password. */
    record PasswordLinkView(String username, String href, Instant expiresAt) {

        static PasswordLinkView of(Invited made) {
            return made == null ? null : new PasswordLinkView(made.username(), "/invitation/" + made.token(), made.expiresAt());
        }
    }

    /** Somebody new with the link. */
    record EmployedView(Posting posting, PasswordLinkView invitation) {
    }

    /** What a file has brought. */
    record BroughtView(int offices, int sections, int people, int postings, List<PasswordLinkView> invitations) {
    }

    private final OfficeBook offices;
    private final Sections sections;
    private final Postings postings;
    private final Staff staff;
    private final Organisation organisation;
    private final Clock clock;

    OrganisationResource(OfficeBook offices, Sections sections, Postings postings, Staff staff, Organisation organisation,
            Clock clock) {
        this.offices = offices;
        this.sections = sections;
        this.postings = postings;
        this.staff = staff;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The offices and their sections")
    OfficesView organisation() {
        return new OfficesView(offices.all(), sections.all());
    }

    @PostMapping("/file")
    @Operation(summary = "Bring an organisation from a file (CSV): all of it or nothing", description = "A row is an OFFICE, a "
            + "SECTION or a PERSON (column what); the first row names the columns what, office, section, name_ko, name_en, "
            + "kind, parent, username, roles, duty, national, from, until. The same file again changes nothing; who is not in "
            + "it stays. Links of new people are shown this once.")
    @ApiResponse(responseCode = "422", description = "All errors, row by row (organisation.errors); nothing is done")
    BroughtView bring(HttpServletRequest request) throws IOException {
        Organisation.Brought brought = organisation.bring(Bodies.read(request, Organisation.MOST_BYTES),
                CurrentActor.require());
        return new BroughtView(brought.offices(), brought.sections(), brought.people(), brought.postings(),
                brought.invitations().stream().map(PasswordLinkView::of).toList());
    }

    @PutMapping("/sections")
    @Operation(summary = "Enter a section of an office, or what it is from a day on")
    Section section(@RequestBody Section section) {
        return sections.put(section, CurrentActor.require());
    }

    @GetMapping("/people")
    @Operation(summary = "The people of customs on a day, and those who come later; at most 500, by name")
    List<Posting> people(@Parameter(description = "Today, where it is not said") @RequestParam(required = false) LocalDate on,
            @RequestParam(required = false) String office, @RequestParam(defaultValue = "") String q) {
        return postings.on(on == null ? Seoul.today(clock) : on, office, q, MOST, CurrentActor.require());
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Post somebody new; they choose a password by the link, which opens once, for 72 hours")
    @ApiResponse(responseCode = "409", description = "Somebody has the user name (posting.taken)")
    EmployedView employ(@RequestBody NewPerson person) {
        if (person.posting() == null) {
            throw new IllegalArgumentException("posting: where the person works, as what, and from when");
        }
        Organisation.Employed employed = organisation.employ(person.name(), person.posting().of(person.username()), SOURCE,
                CurrentActor.require());
        return new EmployedView(employed.posting(), PasswordLinkView.of(employed.invitation()));
    }

    @PutMapping("/people/{username}")
    @Operation(summary = "Change how colleagues know a person")
    void rename(@PathVariable String username, @RequestBody StaffName name) {
        staff.rename(username, name.name(), CurrentActor.require());
    }

    @PostMapping("/people/{username}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make the link by which a person chooses a password; the one before opens nothing any more")
    PasswordLinkView invite(@PathVariable String username) {
        return PasswordLinkView.of(staff.invite(username, CurrentActor.require()));
    }

    @GetMapping("/people/{username}/postings")
    @Operation(summary = "All postings of a person, in order")
    List<Posting> history(@PathVariable String username) {
        return postings.of(username, CurrentActor.require());
    }

    @PostMapping("/people/{username}/postings")
    @Operation(summary = "Post a person from a day on, today at the earliest; said again, nothing changes", description =
            "What stood ends the day before.")
    @ApiResponse(responseCode = "409", description = "Nobody would be left to administer (posting.lastAdministrator) or to "
            + "supervise the office (posting.lastSupervisor)")
    @ApiResponse(responseCode = "422", description = "There is no such office or section then, or it would write over days "
            + "that are past (posting.past)")
    Posting post(@PathVariable String username, @RequestBody WantedPosting wanted) {
        return postings.post(wanted.of(username), SOURCE, CurrentActor.require());
    }

    @PostMapping("/people/{username}/postings/end")
    @Operation(summary = "End what a person is with a day, yesterday at the earliest; what was to come does not")
    List<Posting> end(@PathVariable String username, @RequestBody LastDayOfPosting end) {
        return postings.end(username, end.lastDay(), CurrentActor.require());
    }
}
