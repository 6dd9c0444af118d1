package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openpass.access.CurrentActor;
import org.openpass.access.Invitations;
import org.openpass.access.Invitations.Invitation;
import org.openpass.access.PartyPeople;
import org.openpass.access.PartyPeople.Person;
import org.openpass.access.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of a party and their rights; the same doors as the screen. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People", description = "Your party's people; changed by those with the right MANAGE (구성원)")
class PeopleResource {

    /** Who is to be invited; without rights, with all but MANAGE. */
    record Wanted(String username, String name, Set<Right> rights) {
    }

    /** The rights that somebody is to have, and no others. */
    record Given(Set<Right> rights) {
    }

    /** The link, this once: whoever opens {@code href} until then chooses the password. */
    record InvitedView(String username, String href, Instant expiresAt) {
    }

    private final PartyPeople people;
    private final Invitations invitations;

    PeopleResource(PartyPeople people, Invitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    @GetMapping
    @Operation(summary = "The people of your party, with their rights")
    List<Person> list() {
        return people.list(CurrentActor.require());
    }

    @PutMapping("/{username}/rights")
    @Operation(summary = "Give a person rights in place of those they have")
    @ApiResponse(responseCode = "403", description = "You do not manage people (right.missing)")
    @ApiResponse(responseCode = "404", description = "Your party has nobody of this user name")
    @ApiResponse(responseCode = "409", description = "Nobody else would be left to manage people (people.last)")
    Person change(@PathVariable String username, @RequestBody Given given) {
        if (given.rights() == null) {
            throw new IllegalArgumentException("rights: some of " + EnumSet.allOf(Right.class) + ", or none");
        }
        return people.change(username, given.rights(), CurrentActor.require());
    }

    @PostMapping("/{username}/disable")
    @Operation(summary = "Disable a person's account", description = "Their sessions end. Never the last who manages people.")
    Person disable(@PathVariable String username) {
        return people.disable(username, CurrentActor.require());
    }

    @PostMapping("/{username}/enable")
    @Operation(summary = "Enable a person's account again, with the rights it had")
    Person enable(@PathVariable String username) {
        return people.enable(username, CurrentActor.require());
    }

    @GetMapping("/invitations")
    @Operation(summary = "Who was invited and has not come yet")
    List<Invitation> invitations() {
        return invitations.open(CurrentActor.require());
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite somebody", description = "The link opens once, for 72 hours. Invited again, the link before "
            + "opens nothing any more.")
    @ApiResponse(responseCode = "201", description = "Invited; the link is shown this once")
    @ApiResponse(responseCode = "409", description = "The user name is taken (people.taken), or the identity provider "
            + "makes the accounts (people.provider)")
    InvitedView invite(@RequestBody Wanted wanted) {
        Invitations.Invited made = invitations.invite(wanted.username(), wanted.name(),
                wanted.rights() == null ? Right.USUAL : wanted.rights(), CurrentActor.require());
        return new InvitedView(made.username(), "/invitation/" + made.token(), made.expiresAt());
    }

    @DeleteMapping("/invitations/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an invitation back")
    void withdraw(@PathVariable String username) {
        invitations.withdraw(username, CurrentActor.require());
    }
}
