package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.OnBoard;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.json.JsonDeclarations;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What officers do about goods that were selected before they are in storage. */
@RestController
@RequestMapping("/api/v1/declarations/{number}/on-board")
@Tag(name = "Declarations", description = "Import declarations (수입신고)")
class OnBoardResource {

    private final OnBoard onBoard;
    private final Declarations declarations;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final JsonDeclarations json;

    OnBoardResource(OnBoard onBoard, Declarations declarations, CaseList cases, Visibilities visibilities, JsonDeclarations json) {
        this.onBoard = onBoard;
        this.declarations = declarations;
        this.cases = cases;
        this.visibilities = visibilities;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Inspect selected goods on board (officers)", description = "While their carry-in is waited for: reason. "
            + "The inspection begins at once (Customs Act Art. 244(3), proviso).")
    void order(@PathVariable String number, HttpServletRequest request) throws IOException {
        Actor actor = CurrentActor.require();
        declarations.find(number).filter(d -> OnBoard.mayOrder(actor) && cases.find(visibilities.of(actor), d.caseNumber()).isPresent())
                .orElseThrow(NotFound::new);
        onBoard.order(number, json.request(Bodies.read(request)).text("reason"), actor);
    }
}
