package org.kmref.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @Test
    void aWordBeginsWithOneOfTheLettersOfItsStem() {
        List<String> words = List.of(
                "oestrogen",
                "estrogens",
                "aetiology",
                "aesthetics",
                "oedema",
                "oesophagus",
                "mice",
                "people",
                "behaviours",
                "sceptical",
                "grey",
                "foetus",
                "theories",
                "3d",
                "x");
        for (String word : words) {
            assertThat(Spelling.firstLetters(Spelling.stem(word))).contains(word.substring(0, 1));
            assertThat(Spelling.firstLetters(Spelling.american(word))).contains(word.substring(0, 1));
        }
        assertThat(Spelling.firstLetters("theori")).doesNotContain("b", "e");
        assertThat(Spelling.firstLetters("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mobilisation, mobilization",
        "mobilised, mobilized",
        "organisational, organizational",
        "optimising, optimizing",
        "analyse, analyze",
        "behaviour, behavior",
        "behavioural, behavioral",
        "colours, colors",
        "centre, center",
        "centred, centered",
        "theatre, theater",
        "fibres, fibers",
        "metres, meters",
        "programme, program",
        "programmes, programs",
        "dialogue, dialog",
        "catalogues, catalogs",
        "defence, defense",
        "licences, licenses",
        "practise, practice",
        "practising, practicing",
        "judgement, judgment",
        "modelling, modeling",
        "labelled, labeled",
        "counsellor, counselor",
        "marvellous, marvelous",
        "fulfil, fulfill",
        "enrolment, enrollment",
        "skilful, skillful",
        "ageing, aging",
        "paediatric, pediatric",
        "haematology, hematology",
        "anaesthesia, anesthesia",
        "archaeology, archeology",
        "aesthetic, esthetic",
        "foetus, fetus",
        "oestrogen, estrogen",
        "oedema, edema",
        "diarrhoea, diarrhea",
        "manoeuvre, maneuver",
        "sceptical, skeptical",
        "grey, gray",
        "gynaecology, gynecology",
        "aetiology, etiology",
        "dyspnoea, dyspnea",
        "apnoea, apnea",
        "faeces, feces",
        "caecum, cecum",
        "coeliac, celiac",
        "generalisability, generalizability",
        "analysable, analyzable",
        "artefacts, artifacts",
        "sulphur, sulfur",
        "centring, centering",
        "focussed, focused",
    })
    void britishAndAmericanSpellingsAreOne(String british, String american) {
        assertThat(Spelling.american(british)).isEqualTo(Spelling.american(american));
        assertThat(Spelling.stem(british)).isEqualTo(Spelling.stem(american));
    }

    @ParameterizedTest
    @CsvSource({
        "broker, brokers, brokering",
        "analysis, analyses, analyzed",
        "hypothesis, hypotheses, hypotheses",
        "synthesis, syntheses, syntheses",
        "diagnosis, diagnoses, diagnoses",
        "crisis, crises, crises",
        "metastasis, metastases, metastases",
        "thesis, theses, theses",
        "bias, biases, biased",
        "lens, lenses, lenses",
        "app, apps, apps",
        "egg, eggs, eggs",
        "gp, gps, gps",
        "menu, menus, menus",
        "use, using, used",
        "make, makes, making",
        "rate, rates, rating",
        "type, types, typing",
        "base, based, bases",
        "care, cares, caring",
        "act, acts, acting",
        "agree, agrees, agreed",
        "try, tries, tried",
        "life, lives, lives",
        "stop, stops, stopped",
        "tell, tells, telling",
        "theory, theories, theories",
        "practice, practices, practicing",
        "mobilise, mobilises, mobilised",
        "model, models, modelling",
        "plan, plans, plans",
        "program, programs, programming",
        "process, processes, processed",
        "study, studies, studies",
        "movie, movies, movies",
        "nurse, nurses, nursing",
        "need, needs, needed",
        "share, shares, sharing",
        "spell, spells, spelling",
        "control, controls, controlled",
        "install, installs, installing",
        "approach, approaches, approaching",
        "search, searches, searched",
        "box, boxes, boxed",
        "mindline, mindlines, mindlines",
    })
    void pluralsAndFormsInIngAndEdShareAStem(String word, String plural, String form) {
        assertThat(Spelling.stem(plural)).isEqualTo(Spelling.stem(word));
        assertThat(Spelling.stem(form)).isIn(Spelling.stem(word), form);
    }

    @ParameterizedTest
    @CsvSource({
        "filing, filling",
        "string, str",
        "king, k",
        "four, for",
        "hour, hor",
        "shoes, she",
        "heroes, here",
        "virus, vir",
        "basis, bas",
        "process, proces",
        "policy, police",
        "universal, university",
        "hope, hop",
        "bed, b",
        "exceed, exce",
        "s13012, s1301",
        "исследования, исследовани",
    })
    void otherWordsStayApart(String one, String other) {
        assertThat(Spelling.stem(one)).isNotEqualTo(Spelling.stem(other));
    }
}
