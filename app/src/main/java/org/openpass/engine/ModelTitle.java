package org.openpass.engine;

/** What a model is called: as it stands in its file, English, and in Korean, where somebody has translated it. */
record ModelTitle(String english, String korean) {

    ModelTitle or(String otherEnglish, String otherKorean) {
        return new ModelTitle(english == null || english.isBlank() ? otherEnglish : english,
                korean == null || korean.isBlank() ? otherKorean : korean);
    }
}
