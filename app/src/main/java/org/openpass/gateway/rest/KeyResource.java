package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.openpass.access.CurrentActor;
import org.openpass.access.PartyKey;
import org.openpass.access.PartyKeyRefused;
import org.openpass.access.PartyKeys;
import org.openpass.access.PartyKeys.Made;
import org.openpass.access.PartyKeys.NewKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The keys of a party's software, for its people and for the software itself: a key may see the others and end them, itself
 * among them, so that a program that goes out of use gives up what it holds. It never makes another: whoever stole one would
 * make the next before it is ended, and the party would not get rid of the thief.
 */
@RestController
@RequestMapping("/api/v1/keys")
@Tag(name = "Keys", description = "Keys of your software (API 키)")
class KeyResource {

    /** A key that was made; {@code apiKey} is its only copy, and only in the first answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MadeView(PartyKey key, String apiKey) {
    }

    private final PartyKeys keys;

    KeyResource(PartyKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    @Operation(summary = "The keys of your party", description = "Valid ones first; those that ended are seen for 90 days. "
            + "lastUsedAt is true to the minute. Nothing here opens a door.")
    List<PartyKey> list() {
        return keys.list(CurrentActor.require());
    }

    @PostMapping
    @Operation(summary = "Make a key; it is shown once", description = "For people, by their account: a key makes no other. "
            + "Choose the id: the same request again makes no second key, and does not show the key again. Without a last "
            + "day the key is valid for 730 days, the longest.")
    @ApiResponse(responseCode = "201", description = "Made; apiKey is the only copy")
    @ApiResponse(responseCode = "200", description = "This request made it before")
    @ApiResponse(responseCode = "403", description = "It was asked for by a key, or by somebody who may not (key.notAllowed)")
    @ApiResponse(responseCode = "409", description = "A valid key has the name (key.nameTaken), or the id names another "
            + "(key.other)")
    @ApiResponse(responseCode = "422", description = "There are 20 valid keys (key.tooMany), or a value cannot be used")
    ResponseEntity<MadeView> make(@RequestBody NewKey wanted) {
        if (!CurrentActor.isPerson()) {
            throw PartyKeyRefused.notAllowed();
        }
        Made made = keys.make(wanted, CurrentActor.require());
        return ResponseEntity.status(made.secret() == null ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new MadeView(made.key(), made.secret()));
    }

    @PostMapping("/{id}/revoke")
    @Operation(summary = "End a key now and for good", description = "From the next request on it is refused. Again it is the "
            + "key as it was ended.")
    @ApiResponse(responseCode = "200", description = "Ended, now or before")
    @ApiResponse(responseCode = "404", description = "You have no such key")
    PartyKey revoke(@PathVariable UUID id) {
        return keys.revoke(id, CurrentActor.require());
    }
}
