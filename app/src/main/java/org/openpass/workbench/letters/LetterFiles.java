package org.openpass.workbench.letters;

import org.openpass.access.CurrentActor;
import org.openpass.gateway.FileAnswers;
import org.openpass.gateway.NotFound;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.Letters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The PDF of a letter and pictures of its pages, for who is signed in to the screens and may read it. */
@RestController
@RequestMapping("/files/letters/{number}")
class LetterFiles {

    private final Letters letters;
    private final LetterPages pages;

    LetterFiles(Letters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> pdf(@PathVariable String number, WebRequest request) {
        Letter letter = find(number);
        return FileAnswers.of(letter.fileName(), MediaType.APPLICATION_PDF_VALUE, false, letter.sha256(),
                () -> letters.pdf(letter), request);
    }

    @GetMapping("/pages/{page}")
    ResponseEntity<byte[]> page(@PathVariable String number, @PathVariable int page, WebRequest request) {
        Letter letter = find(number);
        return FileAnswers.of(letter.number() + "-" + page + ".png", MediaType.IMAGE_PNG_VALUE, true,
                letter.sha256() + "-" + page, () -> pages.picture(letters.pdf(letter), page).orElseThrow(NotFound::new),
                request);
    }

    private Letter find(String number) {
        return letters.find(number, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    /** Where the PDF is found. */
    static String href(Letter letter) {
        return "files/letters/" + letter.number();
    }

    /** Where the picture of a page is found; another one when the letter was written anew. */
    static String page(Letter letter, int page) {
        return href(letter) + "/pages/" + page + "?of=" + letter.sha256().substring(0, 12);
    }
}
