-- The reading every contender is asked about. wrk counts answers that are not 2xx by itself.
wrk.method = "POST"
wrk.body = "TID008,HAWT,64,80,46,21,55,55,7,34,SE"
wrk.headers["Content-Type"] = "text/csv"
