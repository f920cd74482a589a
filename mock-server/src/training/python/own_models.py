"""Trains small models as people of the workshop do, with scikit-learn and Python's XGBoost, and writes what they answer.

The tests of the mock hold its reader of such models to these files: for each case a model, an encoding file and a
golden file. Run it anew with Debian's packages python3-xgboost, python3-sklearn and python3-pandas:

    /usr/bin/python3 mock-server/src/training/python/own_models.py

Written with XGBoost 1.7.4, scikit-learn 1.2.1.
"""

import json
import pathlib

import numpy as np
import pandas as pd
import xgboost
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

FOLDER = pathlib.Path(__file__).parents[2] / "test/resources/dev/nacelle/mock/model/own"
READINGS_TO_LEARN = 4000
GOLDEN_READINGS = 60

DIRECTIONS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
TURBINE = {
    "turbine_id": ["TID%03d" % i for i in range(1, 11)],
    "turbine_type": ["HAWT", "VAWT"],
    "wind_speed": (15, 85, 0),
    "rpm_blade": (15, 85, 0),
    "oil_temperature": (25, 50, 0),
    "oil_level": (5, 35, 0),
    "temperature": (15, 85, 0),
    "humidity": (15, 85, 0),
    "vibrations_frequency": (1, 15, 0),
    "pressure": (15, 85, 0),
    "wind_direction": DIRECTIONS,
}
AI4I = {
    "type": ["L", "M", "H"],
    "air_temperature": (295.3, 304.5, 1),
    "process_temperature": (305.7, 313.8, 1),
    "rotational_speed": (1168, 2886, 0),
    "torque": (3.8, 76.6, 1),
    "tool_wear": (0, 253, 0),
}


def readings(fields, count, random):
    frame = pd.DataFrame()
    for name, field in fields.items():
        if isinstance(field, list):
            frame[name] = random.choice(field, count)
        else:
            least, most, decimals = field
            frame[name] = np.round(random.uniform(least, most, count), decimals)
    return frame


def labels(frame, random):
    """Some rule with a product in it, and noise."""
    sizes = frame.select_dtypes("number").rank(pct=True).fillna(0.5).to_numpy()
    stress = 3 * sizes[:, 0] * sizes[:, 1] + sizes[:, 2] - sizes[:, 3] + sizes[:, -1]
    words = frame.select_dtypes("object").iloc[:, 0].astype(str)
    stress = stress + 0.4 * words.str[-1].isin(list("135HL")).to_numpy()
    return (stress + random.normal(0, 0.3, len(frame)) > 2).astype(int)


def names_of(kind, fields):
    return [name for name, field in fields.items() if isinstance(field, list) == (kind == "category")]


def column(name, kind, **more):
    return {"field": name, "kind": kind, **more}


def line(row):
    return ",".join("" if pd.isna(value) else format(value, "g") if isinstance(value, float) else str(value)
                    for value in row)


def write(case, profile, fields, transformer, columns, unused=(), gaps=(), filled=None, **parameters):
    random = np.random.RandomState(abs(sum(map(ord, case))))
    frame = readings(fields, READINGS_TO_LEARN, random)
    for name in gaps:
        frame.loc[random.uniform(size=len(frame)) < 0.1, name] = np.nan
    target = labels(frame, random)
    golden = readings(fields, GOLDEN_READINGS, random)
    for name in gaps:
        golden.loc[random.uniform(size=len(golden)) < 0.3, name] = np.nan
    rounds = parameters.pop("rounds")

    fill = filled or {}
    transformer.fit(frame.fillna(fill).drop(columns=list(unused)))
    features = lambda rows: np.asarray(transformer.transform(rows.fillna(fill).drop(columns=list(unused))))
    booster = xgboost.train(
        {"objective": "binary:logistic", "nthread": 1, "seed": 1, **parameters},
        xgboost.DMatrix(features(frame), label=target),
        rounds,
    )

    booster.save_model(FOLDER / (case + ".json"))
    encoding = {"profile": profile, "columns": columns(transformer)}
    if unused:
        encoding["unused"] = list(unused)
    (FOLDER / (case + "-encoding.json")).write_text(json.dumps(encoding, indent=2) + "\n")
    matrix = xgboost.DMatrix(features(golden))
    scores = booster.predict(matrix)
    contributions = booster.predict(matrix, pred_contribs=True)
    with open(FOLDER / (case + ".csv"), "w") as file:
        file.write("reading;score;contributions, the base last\n")
        for row, score, parts in zip(golden.itertuples(index=False), scores, contributions):
            file.write("%s;%s;%s\n" % (line(row), score, ",".join(map(str, parts))))
    print(case, "label 1: %.2f" % target.mean(), "scores %.3f to %.3f" % (scores.min(), scores.max()))


def one_hot_first(fields, **encoder):
    """As the workshop's pipeline for wind turbines: words first, then the numbers as they are."""
    words = names_of("category", fields)
    return ColumnTransformer([("words", OneHotEncoder(**encoder), words)], remainder="passthrough", sparse_threshold=0)


def one_hot_columns(fields, **more):
    words = names_of("category", fields)

    def columns(transformer):
        encoder = transformer.named_transformers_["words"]
        return [
            column(name, "one-hot", categories=list(categories), **more.get(name, {}))
            for name, categories in zip(words, encoder.categories_)
        ] + [column(name, "number", **more.get(name, {})) for name in names_of("number", fields)]

    return columns


def scaled_first(fields):
    """As the workshop's pipeline for AI4I since 2024: scaled numbers first, then the words."""
    return ColumnTransformer(
        [("numeric", StandardScaler(), names_of("number", fields)), ("categorical", OneHotEncoder(), ["type"])],
        sparse_threshold=0,
    )


def scaled_columns(transformer):
    scaler = transformer.named_transformers_["numeric"]
    numbers = [
        column(name, "number", mean=float(mean), scale=float(scale))
        for name, mean, scale in zip(names_of("number", AI4I), scaler.mean_, scaler.scale_)
    ]
    return numbers + [column("type", "one-hot", categories=["H", "L", "M"])]


def ordinal(fields):
    return ColumnTransformer([("type", OrdinalEncoder(categories=[["L", "M", "H"]]), ["type"])], remainder="passthrough")


def ordinal_columns(unused=()):
    return lambda transformer: [column("type", "ordinal", categories=["L", "M", "H"])] + [
        column(name, "number") for name in names_of("number", AI4I) if name not in unused
    ]


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    write(
        "turbine-workshop", "wind-turbine", TURBINE, one_hot_first(TURBINE),
        one_hot_columns(TURBINE), gaps=["turbine_type", "oil_temperature"],
        filled={"turbine_type": "HAWT", "oil_temperature": 37.0},
        rounds=10, max_depth=5, eta=0.05, gamma=4, min_child_weight=6, base_score=0.5,
    )
    seven = [["TID001", "TID002", "TID003", "TID004", "TID005", "TID006", "TID007"], ["HAWT", "VAWT"], DIRECTIONS]
    nothing = {"missing": None}
    write(
        "turbine-gaps", "wind-turbine", TURBINE,
        one_hot_first(TURBINE, categories=seven, handle_unknown="ignore"),
        one_hot_columns(TURBINE, turbine_id={"unknown": "ignore"}, turbine_type=nothing, oil_temperature=nothing),
        gaps=["turbine_type", "oil_temperature"],
        rounds=3, max_depth=9, min_child_weight=2, base_score=0.2,
    )
    write(
        "ai4i-scaled", "ai4i", AI4I, scaled_first(AI4I), scaled_columns,
        rounds=20, max_depth=4, base_score=0.3,
    )
    write(
        "ai4i-ordinal", "ai4i", AI4I, ordinal(AI4I), ordinal_columns(["air_temperature"]), unused=["air_temperature"],
        rounds=12, max_depth=6, min_child_weight=4, base_score=0.7,
    )
    write("ai4i-stumps", "ai4i", AI4I, ordinal(AI4I), ordinal_columns(), rounds=100, max_depth=1, base_score=0.5)
    write("ai4i-one-tree", "ai4i", AI4I, ordinal(AI4I), ordinal_columns(), rounds=1, max_depth=2, base_score=0.05)
    write("ai4i-shallow", "ai4i", AI4I, ordinal(AI4I), ordinal_columns(), rounds=15, max_depth=3, base_score=0.9)


if __name__ == "__main__":
    main()
