package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.tasks.Review;
import org.openpass.tasks.Reviews;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A colleague looks at a decision before it is made. */
@RestController
@RequestMapping("/api/v1/tasks/{key}")
@Tag(name = "Tasks", description = "For officers (업무함)")
class ReviewResource {

    /** Who is asked what about which answers. */
    record Question(String person, String question, Map<String, Object> answers) {
    }

    /** What the colleague says, and would answer otherwise. */
    record Remark(String remark, Map<String, Object> changed) {
    }

    private final Reviews reviews;

    ReviewResource(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/reviews")
    @Operation(summary = "The reviews of a task that you take part in, the first first")
    List<Review> of(@PathVariable long key) {
        return reviews.of(key, CurrentActor.require());
    }

    @PostMapping("/review")
    @Operation(summary = "Ask a colleague to look at your answers before you decide", description = "You keep the task; "
            + "nobody decides it until the colleague has answered or you withdraw the request.")
    @ApiResponse(responseCode = "200", description = "Asked")
    @ApiResponse(responseCode = "409", description = "Another has the task (task.taken), or a review is out already "
            + "(task.reviewOpen)")
    @ApiResponse(responseCode = "422", description = "It is not their work (task.notForThem)")
    Review ask(@PathVariable long key, @RequestBody Question asked) {
        return reviews.ask(key, asked.person(), asked.question(), asked.answers(), null, CurrentActor.require());
    }

    @PostMapping("/review/agreement")
    @Operation(summary = "Agree to the answers that you were asked to look at")
    Review agree(@PathVariable long key, @RequestBody(required = false) Remark said) {
        return reviews.agree(key, said == null ? null : said.remark(), CurrentActor.require());
    }

    @PostMapping("/review/return")
    @Operation(summary = "Return the answers with a remark and with those that you would give otherwise")
    Review giveBack(@PathVariable long key, @RequestBody Remark said) {
        return reviews.giveBack(key, said.remark(), said.changed(), CurrentActor.require());
    }

    @DeleteMapping("/review")
    @Operation(summary = "Withdraw the request for a review")
    Review withdraw(@PathVariable long key) {
        return reviews.withdraw(key, CurrentActor.require());
    }
}
