package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openpass.access.Accounts;
import org.openpass.access.CurrentActor;
import org.openpass.access.Lockouts;
import org.openpass.access.Lockouts.Lockout;
import org.openpass.access.Sessions;
import org.openpass.access.Sessions.Session;
import org.openpass.access.ValidKeys;
import org.openpass.access.ValidKeys.ValidKey;
import org.openpass.gateway.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, who is locked out, and what keys may ask; for administrators. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Sessions", description = "Sessions, lockouts and the limits of keys (접속·잠금·API 키 한도)")
class SessionResource {

    private static final int MOST = 500;

    /** Requests a minute; null for the usual limit. */
    record Limit(Integer perMinute) {
    }

    private final Sessions sessions;
    private final Lockouts lockouts;
    private final ValidKeys keys;
    private final Accounts accounts;

    SessionResource(Sessions sessions, Lockouts lockouts, ValidKeys keys, Accounts accounts) {
        this.sessions = sessions;
        this.lockouts = lockouts;
        this.keys = keys;
        this.accounts = accounts;
    }

    @GetMapping("/sessions")
    @Operation(summary = "Who is signed in to the screens, the last seen first")
    List<Session> sessions(@RequestParam(defaultValue = "") String name) {
        return sessions.list(name, MOST);
    }

    @PostMapping("/sessions/{id}/end")
    @Operation(summary = "End a session: its windows go to the sign-in page",
            description = "Ended again, it stays as it was ended. It does not disable the account.")
    @ApiResponse(responseCode = "404", description = "There never was such a session")
    Session end(@PathVariable UUID id) {
        return sessions.end(id, actor()).orElseThrow(NotFound::new);
    }

    @PostMapping("/accounts/{username}/sessions/end")
    @Operation(summary = "End all sessions of a person")
    Map<String, Integer> endAll(@PathVariable String username) {
        requireAccount(username);
        return Map.of("ended", sessions.endAll(username, actor()));
    }

    @GetMapping("/lockouts")
    @Operation(summary = "Accounts that too many wrong passwords closed for a while")
    List<Lockout> lockouts() {
        return lockouts.list(MOST);
    }

    @PostMapping("/lockouts/{username}/open")
    @Operation(summary = "Let a person in before the time is over; one who is not locked out stays so")
    Map<String, Boolean> open(@PathVariable String username) {
        requireAccount(username);
        return Map.of("opened", lockouts.open(username, actor()));
    }

    @GetMapping("/keys")
    @Operation(summary = "The valid keys of software, when each was last used and what it may ask in a minute",
            description = "A key without perMinute has the usual limit, the parameter apiKey.perMinute.")
    List<ValidKey> keys(@RequestParam(defaultValue = "") String name) {
        return keys.list(name, MOST);
    }

    @PutMapping("/keys/{id}/limit")
    @Operation(summary = "Set what a key may ask in a minute of one node; null for the usual limit")
    @ApiResponse(responseCode = "404", description = "There is no valid key with this id")
    ValidKey limit(@PathVariable String id, @RequestBody Limit limit) {
        return keys.limit(id, limit.perMinute(), actor()).orElseThrow(NotFound::new);
    }

    private void requireAccount(String username) {
        if (accounts.find(username).isEmpty()) {
            throw new NotFound();
        }
    }

    private static String actor() {
        return CurrentActor.require().name();
    }
}
