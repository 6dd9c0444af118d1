package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.openpass.access.CurrentActor;
import org.openpass.access.OpenApiKey;
import org.openpass.access.OpenApiKeys;
import org.openpass.access.PartyKeyRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys of the Open API (인증키) of a party, as its people apply for them and end them; never its software, as with {@link KeyResource}. */
@RestController
@RequestMapping("/api/v1/open-api-keys")
@Tag(name = "Keys", description = "Keys of your software (API 키)")
class OpenApiKeyApplicationResource {

    /** What is applied for. @param apis the look-ups, three digits each; @param label by which people know what uses the keys */
    record Application(List<String> apis, String label) {
    }

    /** A key that was made. @param crkyCn its only copy, as clients send it */
    record MadeView(OpenApiKey key, String crkyCn) {
    }

    private final OpenApiKeys keys;

    OpenApiKeyApplicationResource(OpenApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    @Operation(summary = "The Open API keys of your party", description = "Those that open first; those that ended are seen for 90 days.")
    List<OpenApiKey> list() {
        return keys.list(CurrentActor.require());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Apply for Open API keys, one for each look-up; they are shown once", description = "For people who manage the party's "
            + "affairs, by their account: a key makes no other. The name is unlike that of the party's other keys for the same look-up.")
    @ApiResponse(responseCode = "403", description = "It was asked for by a key, or by somebody who may not (key.notAllowed)")
    @ApiResponse(responseCode = "409", description = "A key that opens has the name (key.nameTaken)")
    @ApiResponse(responseCode = "422", description = "There are too many keys (key.tooMany), or a value cannot be used")
    List<MadeView> apply(@RequestBody Application asked) {
        if (!CurrentActor.isPerson()) {
            throw PartyKeyRefused.notAllowed();
        }
        if (asked.apis() == null || asked.apis().contains(null)) {
            throw new IllegalArgumentException("apis: at least one look-up, by its three digits");
        }
        return keys.apply(new TreeSet<>(asked.apis()), asked.label(), CurrentActor.require()).stream()
                .map(made -> new MadeView(made.key(), made.secret())).toList();
    }

    @PostMapping("/{id}/revoke")
    @Operation(summary = "End an Open API key now and for good", description = "Again it is the key as it was ended.")
    @ApiResponse(responseCode = "404", description = "You have no such key")
    OpenApiKey revoke(@PathVariable UUID id) {
        return keys.revoke(id, CurrentActor.require());
    }
}
