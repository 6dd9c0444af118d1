package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.MovementRefused;
import org.openpass.cargo.RemovalOrders;
import org.openpass.cargo.RemovalOrders.Order;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders of customs to bring goods to another bonded area (Customs Act Art. 180(4)). */
@RestController
@RequestMapping("/api/v1/cargo/removal-orders")
@Tag(name = "Cargo")
class RemovalOrderResource {

    /** What is ordered away from where. */
    record Asked(String cargoNumber, String place, int packages, String reason) {
    }

    private final RemovalOrders orders;
    private final Consignments consignments;
    private final Problems problems;

    RemovalOrderResource(RemovalOrders orders, Consignments consignments, Problems problems) {
        this.orders = orders;
        this.consignments = consignments;
        this.problems = problems;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Order goods that lie at a place to another one; the number is the ground of their carry-out",
            description = "For cargo officers of the place’s office.")
    @ApiResponse(responseCode = "404", description = "There is no such cargo, or the place is of another office")
    @ApiResponse(responseCode = "422", description = "So many do not lie there, or the reason is missing")
    Order order(@RequestBody Asked asked) {
        Consignment consignment = consignments.find(Consignments.Key.typed(asked.cargoNumber())) instanceof Consignments.Answer.One one
                ? one.consignment() : null;
        Actor officer = CurrentActor.require();
        if (consignment == null || !orders.mayOrder(officer, asked.place())) {
            throw new NotFound();
        }
        return orders.order(consignment.id(), asked.place(), asked.packages(), asked.reason(), officer);
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End an order: what has not left by it stays")
    void end(@PathVariable String number) {
        if (!orders.end(number, CurrentActor.require())) {
            throw new NotFound();
        }
    }

    @ExceptionHandler
    ProblemDetail refused(MovementRefused refused, Locale locale) {
        ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "order.invalid", "Nothing is ordered",
                refused.faults().getFirst().text(locale));
        problem.setProperty("errors", refused.faults().stream().map(fault -> new Problems.ErrorItem(fault.field(), fault.code(),
                fault.text(locale), fault.mend(locale))).toList());
        return problem;
    }
}
