package org.openpass.gateway;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpass.documents.DocumentRefused;
import org.openpass.documents.DocumentRefused.Fault;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Software learns from the answer whether a file is wrong or only comes at a wrong time. */
class FileErrorAnswersTest {

    /** A door that takes no file. */
    @RestController
    static final class Door {

        @GetMapping("/away")
        String away() {
            throw DocumentRefused.forNow(Fault.of("file", "file.notScanned"));
        }

        @GetMapping("/wrong")
        String wrong() {
            throw new DocumentRefused(List.of(Fault.of("file", "file.type")));
        }
    }

    private final MockMvc doors = MockMvcBuilders.standaloneSetup(new Door())
            .setControllerAdvice(new FileErrorAnswers(new Problems(new JsonMapper()))).build();

    @Test
    void whileNothingCanBeLookedAtForHarmItIsSaidWhenToSendAgain() throws Exception {
        doors.perform(get("/away")).andExpect(status().isServiceUnavailable()).andExpect(header().string("Retry-After", "60"))
                .andExpect(jsonPath("$.errors[0].code").value("file.notScanned"));
    }

    @Test
    void aFileThatIsWrongStaysWrong() throws Exception {
        doors.perform(get("/wrong")).andExpect(status().isUnprocessableContent()).andExpect(header().doesNotExist("Retry-After"));
    }
}
