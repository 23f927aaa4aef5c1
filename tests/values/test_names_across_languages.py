"""One name as several languages write it, and names that only look like it."""

from __future__ import annotations

import pytest
from support.rows import every_row

from explorer.values.names.conventions import read_alike
from explorer.values.names.namesakes import bear_one_name, relate_persons
from explorer.values.names.relations import Named, relate_names
from explorer.values.names.romanised import is_east_asian
from explorer.values.relation import Bearing

LOUD = (Bearing.APART, Bearing.DISJOINT)


def bearing(first: str, second: str) -> Bearing:
    there = relate_names(first, second, kind=Named.PERSON).bearing
    assert there in LOUD or relate_names(second, first, kind=Named.PERSON).bearing not in LOUD
    return there


@every_row(
    ("first", "second"),
    [
        ("Youssef Chahine", "Yousef Shaheen"),  # French and English
        ("Igor Joukovenko", "Igor Schukowenko"),  # French and German
        ("Tamara Zhukalova", "Tamara Joukalova"),
        ("Lev Matviichuk", "Lew Matwijtschuk"),
        ("Eldar Zvyagin", "Eldar Swjagin"),
        ("Ivan Ryazanenko", "Iwan Rjasanenko"),
        ("Anton Chekhanov", "Anton Tschechanow"),
        ("Pavel Gorbachev", "Pavel Gorbatschow"),
        ("Petros Kalogiannis", "Petros Caloyannis"),  # Greek letters, and as they sound
        ("Naguib Farrag", "Najib Farraj"),  # Egypt says g for j
        ("Darma Soetjipto", "Darma Sucipto"),  # the Indonesian spelling before 1972
        ("Tjahja Widjaja", "Cahya Wijaya"),
        ("Ruma Banerjee", "Ruma Bandyopadhyay"),
        ("Anil Choudhury", "Anil Chowdhury"),
        ("Yosef Ardan", "Joseph Ardan"),
        ("Evelina Marr", "Ewelina Marr"),
        ("Ivar Nordal", "Iver Nordal"),
        ("Seo To-yŏn", "Seo Do-yeon"),  # a breve is an e before the vowel
        ("Ch'en K'o-ming", "Chen Keming"),  # Wade-Giles and pinyin
        ("Nikos Varelas", "Nikolaos Varelas"),
        ("Олег Сартенко", "Oleh Sartenko"),  # г is an h in Ukrainian
        ("Олег Сартенко", "Oleg Sartenko"),
        ("Уильям Уилтон", "William Wilton"),  # у before a vowel is a w
        ("Хироко Хатара", "Hiroko Hatara"),  # х is an h in names from abroad
        ("Ντόρα Μπράουν", "Dora Braoun"),  # Greek has two letters for d, b and g
        ("جمال فيرنون", "Gamal Vernon"),  # Egypt reads ج as g, and ف stands for v as well
        ("Abdul Rahman Nasri", "Abdurrahman Nasri"),
        ("Abdessalam Nasri", "Abdel Salam Nasri"),
        ("Abdel Aziz Nasri", "Abdulaziz Nasri"),
        ("Abd al-Aziz Nasri", "Abdul Aziz Nasri"),
        ("Samir Abu Talem", "Samir Aboutalem"),
        ("Karim Hosny", "Karim Husni"),
        ("Nizamuddin Karam", "Nizamudin Karam"),
        ("Hassan Rado", "Hasan Rado"),  # each syllable could be Japanese
        ("Γιάννης Βαρελάς", "Yannis Varelas"),
        ("جلال محفوظ", "Galal Mahfouz"),  # ظ is a z
        ("みうら はるか", "Haruka Miura"),  # hiragana is read as it sounds
        ("おおの りょう", "Ryō Ōno"),
        ("Сон Хе Ран", "Song Hye-ran"),  # many languages have no ng
        ("Parvez Nasri", "Pervaiz Nasri"),
        ("ワット・ウッド", "Watt Wood"),
        ("ヒュー・ナイトリー", "Hugh Knightly"),  # a gh is not heard
        ("ルキノ・ウィーラー", "Luchino Wheeler"),
        ("ギルベルト・フォン・マール", "Gilbert von Marr"),
        ("Хавьер Фокс", "Javier Fox"),
        ("Θεόδωρος Βαρελάς", "Theo Varelas"),
        ("Роберт Марр", "Bob Marr"),
        ("Binyamin Kanan", "Benjamin Kanan"),  # each syllable could be Japanese
        ("Karim Duwayri", "Karim Doueiri"),
        ("Guiseppe Marr", "Giuseppe Marr"),
        ("Луи де Лоу", "Louis de Law"),
        ("Ежи Михал", "Jerzy Michal"),
        ("לוי כהנר", "Levi Kahaner"),
        ("لیلا ضیایی", "Leila Ziaei"),
        ("朴在勳", "Park Jae-hoon"),  # Pu in Chinese, Park in Korea
        ("Hsi Ch'en-ming", "Xi Chenming"),
        ("Əli Nasirov", "Ali Nasirov"),
        ("Anton Chekhanov", "Antón Chejánov"),  # Spanish
        ("Abderrahmane Nasri", "Abdel Rahman Nasri"),
        ("Kawthar Nasri", "Kaouther Nasri"),
        ("Karim Yassine", "Karim Yasin"),
        ("Anil Varma", "Anil Verma"),
        ("Tarrow Ann", "Ann Maria Tarrow"),
        ("Ann Tarrow", "Tarrow, Ann Maria"),
        ("Kung Shu-lan", "Gong Shulan"),
        ("張美蘭", "Cheung Mei-lan"),
        ("張美蘭", "Rosa Cheung"),  # an English name says nothing of the Chinese one
        ("阮文林", "Nguyen Van Lam"),
        ("Пётр Вальнев-младший", "Pyotr Valnev Jr."),
        ("中谷花", "Hana Nakatani"),
        ("上村花", "Kamimura Hana"),  # a reading that is not in the table
        ("佐々木花", "Hana Sasaki"),
        ("中村まり", "Maria Nakamura"),
        ("Lam Suet-kei", "Lin Xueqi"),
        ("Eom Aeng-ran", "Um Aing-ran"),
        ("Jr. ATV", "A. T. Varma Rao Jr."),
        ("ATV", "A. T. Varma Rao"),
        ("Tarrow, Ann M.", "Ann Tarrow"),
        ("Tarrow, Ann", "Ann Tarrow Plath"),
        ("Mei Lin 林美", "Lin Mei"),
        ("Hana Sasaki (佐々木花)", "Sasaki Hana"),
        ("Ann Tarrow BSC ASC", "Ann M. Tarrow"),
        ("B$BO Tarrow", "Bsbo Tarrow"),
        ("Samir El-Tayeb", "Samir al-Tayyib"),
        ("Yi Myong-ho", "Lee Myung-ho"),  # for Myŏng-ho
        ("Anton Valkoff", "Anton Valkov"),
        ("Luigina Tarrow", "Gina Tarrow"),
    ],
)
def test_one_person(first: str, second: str) -> None:
    assert bearing(first, second) not in LOUD


@every_row(
    ("first", "second"),
    [
        ("Park Hae-il", "Park Hae-soo"),  # il is an article in Italian alone
        ("Yoon Sang-ho", "Yeon Sang-ho"),  # Ho is a family as well, but not theirs
        ("Kim Jong-su", "Kim Yong-su"),
        ("Juhei Tagawa", "Shuhei Tagawa"),
        ("Marie-Anne Solvy", "Anne-Marie Solvy"),
        ("Kim Min-seo", "Kim Seo-min"),
        ("Abdullah Nasri", "Abdel Hadi Nasri"),
        ("Abdelhamid Nasri", "Abdel Hadi Nasri"),
        ("Abdurrahman Nasri", "Abdul Rahim Nasri"),
        ("Szabó Bélané", "Szabó Béla"),  # Mrs Béla Szabó
        ("陈凯", "Li Kaige"),
        ("Олег Сартенко", "Pavlo Druk"),
        ("Ντόρα Μπράουν", "Niki Mavrou"),
        ("Хироко Хатара", "Keiko Morita"),
        ("Sajid Karam", "Jahid Karam"),
        ("Ewan Marr", "Evan Marr"),
        ("Роберт Марр", "Bill Marr"),
        ("Marina Marr", "Marian Marr"),
        ("Kirsten Marr", "Kristen Marr"),
        ("Maria Marr", "Maira Marr"),
        ("Marie Tarrow", "Mary Tarrow"),
        ("노웅래", "Noh Cheol-rae"),
        ("ヒュー・ナイトリー", "Hugh Marlow"),
        ("Хавьер Фокс", "Javier Marr"),
        ("لیلا ضیایی", "Ali Ziaei"),
        ("Karam Shamsuddin", "Karam Shahabuddin"),
        ("Karam Habibullah", "Karam Hamidullah"),
        ("Hsi Ch'en-ming", "Wei Chenming"),
        ("Takashi Tagawa", "Takeshi Tagawa"),
        ("Otto Scheibeck", "Otto Schneiberg"),  # three letters of ten
        ("みうら はるか", "Sora Tanabe"),
        ("みうら はるか", "Mara Holt"),
        ("張美蘭", "Cheung Kwok-fai"),  # one family, and no syllable of the given name
        ("張美蘭", "Cheung Fai"),
        ("張美蘭", "Liam Moller"),  # as many syllables, but Western ones
        ("林志豪", "Mei-ling Chang"),
        ("中谷花", "Hana Suzuki"),
        ("佐々木花", "Hana Yoshida"),
        ("中村まり", "Leon Schneider"),
        ("지서윤", "Jan Mazur"),  # the consonants of Jan are not those of the whole
        ("Пётр Вальнев-старший", "Pyotr Valnev Jr."),
        ("Sergio Tarrow", "Sergia Tarrow"),
        ("Ahmed Nasri", "Hamed Nasri"),
        ("Lee Tarrow", "Jason Tarrow Lee"),  # the words in another order, and one more
        ("Mark Holt", "Ann Holt-Mark"),
        ("Stephen Marr", "Zachary Steven Marr"),  # a middle name spelt otherwise
        ("Ann Way", "Ann Wai Tarrow"),
        ("Piet St. Marr", "Piet Stettin"),
        ("Mark H. Lee", "Mark Lee Hancock"),
        ("Chang Chen", "Chen Chang-hao"),
        ("Mrs. Tarrow", "Piet Tarrow"),
        ("Mrs. John Tarrow", "John Tarrow"),  # his wife
        ("Don C. Tarrow", "Charles Tarrow"),  # a name, as an initial follows
        ("C. J. Tarrow", "Kathryn Tarrow"),  # only spelt with a C by others
        ("Yevgeny Tarrow", "Yevgeniya Tarrow"),
        ("Ann Forster", "Ann Foster"),  # two family names, though a letter is missing within
        ("Emile Tarrow", "Emilie Tarrow"),  # no diminutive, as Rosie is of Rose
        ("Rbt. Tarrow", "Rupert Tarrow"),
        ("たるおみさき", "Misato Taruo"),
        ("たるおみさき", "Hana Yoshida"),
        ("ATV", "A. K. Varma Rao"),
        ("Robin Tarrow", "Robbie Tarrow"),  # both are short for Robert, but Robin is a name
        ("Samir El-Hasan", "Samir El-Hussein"),
        ("Kim Myong-ho", "Kim Myung-ho"),
        ("Ann Andersson", "Ann Andersen"),
    ],
)
def test_two_people(first: str, second: str) -> None:
    assert bearing(first, second) in LOUD


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Amold Varn", "Arnold Varn"),  # rn as a scanner sees it
        ("Petra Bumell", "Petra Burnell"),
        ("0swin Tarrow", "Oswin Tarrow"),
        ("lngrid Tarrow", "Ingrid Tarrow"),
        ("Vvilma Tarrow", "Wilma Tarrow"),
    ],
)
def test_what_a_scanner_misread_is_a_spelling(first: str, second: str) -> None:
    assert bearing(first, second) is Bearing.VARIANT


def test_two_names_that_a_scanner_might_mix_up_are_doubted() -> None:
    assert relate_names("Ola Turner", "Ola Tumer", kind=Named.PERSON).bearing is Bearing.APART


def test_a_name_of_one_word_may_have_lost_a_letter() -> None:
    relation = relate_persons("Kie?lich", "Kieślich")
    assert relation is not None and relation.bearing is Bearing.ALIAS
    assert relate_persons("Marlow", "Tarrow") is None


@pytest.mark.parametrize(
    ("first", "second"),
    [("Dewi Hartmann", "Dewa Hartmann"), ("Parvin Kolahi", "Parviz Kolahi")],
)
def test_the_last_letter_of_a_given_name_distinguishes_two_records(first: str, second: str) -> None:
    relation = relate_persons(first, second)
    assert relation is not None and relation.bearing is Bearing.APART
    assert relate_names(first, second).bearing is Bearing.VARIANT  # of one person, a slip


def test_records_with_swapped_halves_are_two() -> None:
    assert not bear_one_name("Anne-Marie Solvy", "Marie-Anne Solvy")
    assert bear_one_name("Solvy, Anne-Marie", "Anne-Marie Solvy")


def test_an_english_title_is_no_chinese_name() -> None:
    assert not is_east_asian(("low", "tide"))
    assert is_east_asian(("park", "hae", "il"))


def test_a_single_consonant_is_not_enough_to_be_read_alike() -> None:
    assert not read_alike("jou", "zhu")
    assert read_alike("joukov", "zhukov")
